import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../modules/account/use-me.ts';
import { useQuarterText } from '../modules/setting/quarter-text.ts';
import { navigate } from './page-state.ts';
import './empty-registry.css';

/** Nothing registered yet: says so over the map, and where to begin for who may. */
export function EmptyRegistry({ quarter }: { quarter: string }) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const mayImport = useMay('registry.write');
  const mayManage = useMay('account.manage');
  const how = mayImport ? 'import' : mayManage ? 'accounts' : 'wait';
  return (
    <section className="empty-registry" aria-label={t('screen.empty-title')}>
      <h2>{t('screen.empty-title')}</h2>
      <p>{t(`screen.empty-${how}`, { quarter: quarterText(quarter) })}</p>
      {how !== 'wait' && (
        <Button type="primary" onClick={() => navigate({ page: how })}>
          {t(`screen.empty-${how}-start`)}
        </Button>
      )}
    </section>
  );
}
