import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../setting/error-text.ts';
import style from './audit-page.module.css';
import { useAuditVerdict } from './audit-queries.ts';

/** Checks on demand whether every entry still hashes the one before it. */
export function ChainVerdict() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error, isFetching, refetch } = useAuditVerdict();
  const bad = data?.firstBad ?? null;
  const title = error
    ? errorText(error)
    : !data
      ? t('audit.verify-about')
      : bad
        ? t('audit.broken', { number: bad.number, verified: data.verified })
        : t('audit.whole', { count: data.verified });
  return (
    <Alert
      type={error || bad ? 'error' : data ? 'success' : 'info'}
      showIcon
      data-testid="audit-verdict"
      title={title}
      description={
        data && <span className={style.hash}>{t('audit.head-hash', { hash: data.headHash })}</span>
      }
      action={
        <Button loading={isFetching} onClick={() => void refetch()}>
          {t('audit.verify')}
        </Button>
      }
    />
  );
}
