import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuarterText } from '../modules/setting/quarter-text.ts';
import { navigate } from './page-state.ts';
import './empty-registry.css';

/** Nothing registered yet: says so over the map, and where to begin. */
export function EmptyRegistry({ quarter }: { quarter: string }) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  return (
    <section className="empty-registry" aria-label={t('screen.empty-title')}>
      <h2>{t('screen.empty-title')}</h2>
      <p>{t('screen.empty-text', { quarter: quarterText(quarter) })}</p>
      <Button type="primary" onClick={() => navigate({ page: 'import' })}>
        {t('screen.empty-start')}
      </Button>
    </section>
  );
}
