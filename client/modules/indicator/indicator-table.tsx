import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IndicatorKey } from '../../../shared/indicator.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { type Asked, useIndicators } from './indicator-queries.ts';
import { IndicatorRow } from './indicator-row.tsx';
import style from './indicator-table.module.css';

interface Props {
  readonly asked: Asked;
  /** A filter is on, or only the map's extent is counted: said, because it changes nothing here. */
  readonly narrowed: boolean;
  /** Opens what an indicator counts, or what it misses. */
  readonly onOpen: (key: IndicatorKey, which: 'met' | 'unmet') => void;
  /** Asks the unit about an indicator; null where that cannot be done. */
  readonly onAsk: ((key: IndicatorKey) => void) | null;
}

/** Every indicator with what it is made of, its target and how it moved; each opens its records and its definition. */
export function IndicatorTable({ asked, narrowed, onOpen, onAsk }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const query = useIndicators(asked);
  if (query.isError) {
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const view = query.data;
  if (!view) return <Skeleton className={style.wait ?? ''} active paragraph={{ rows: 12 }} />;
  return (
    <section className={style.panel} aria-label={t('official.indicators')} data-testid="indicator-table">
      <p className={style.note}>
        {t('official.indicators-of', { division: view.divisionName, quarter: quarterText(view.quarter) })}
        {narrowed && <strong>{t('official.indicators-whole')}</strong>}
      </p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('official.indicator-name')}</th>
            <th scope="col">{t('official.value')}</th>
            <th scope="col">{t('official.last-quarter')}</th>
            <th scope="col">{t('official.last-year')}</th>
          </tr>
        </thead>
        <tbody>
          {view.values.map((value) => (
            <IndicatorRow key={value.key} value={value} view={view} onOpen={onOpen} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
