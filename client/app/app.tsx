import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, Button, ConfigProvider, Result } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../api/refusal.ts';
import { AccountGate } from '../modules/account/account-gate.tsx';
import { noteSessionEnded } from '../modules/account/session-end.ts';
import { useMe } from '../modules/account/use-me.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Page } from './page.tsx';
import { theme } from './theme.ts';
import { useSamePlace } from './use-same-place.ts';

const onError = (error: Error) => {
  if (refusalOf(error).code === 'not-signed-in') noteSessionEnded();
};

const client = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a lost connection is worth another try.
      retry: (failures, error) => failures < 2 && refusalOf(error).code === 'network',
    },
  },
});

/** Everything the pages stand in: language of the widgets, queries, and a net for what fails while drawing. */
export function App() {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  useEffect(() => {
    document.documentElement.lang = english ? 'en' : 'zh-CN';
  }, [english]);
  return (
    <ConfigProvider locale={english ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp className="app" message={{ top: 88 }}>
        <ErrorBoundary
          fallback={(retry) => (
            <Result
              status="error"
              title={t('screen.crashed')}
              extra={
                <Button type="primary" onClick={retry}>
                  {t('screen.retry')}
                </Button>
              }
            />
          )}
        >
          <QueryClientProvider client={client}>
            <AccountGate>
              <OwnPage />
            </AccountGate>
          </QueryClientProvider>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}

/** A page for each account: nothing one of them read, typed or could undo is left for the next. */
function OwnPage() {
  const me = useMe();
  useSamePlace(me);
  return <Page key={me?.id} />;
}
