import { Button, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportBatchSummary } from '../../../shared/import/batch-view.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { useBatches } from './batch-queries.ts';
import style from './import-page.module.css';
import { RefusalAlert } from './refusal-alert.tsx';

/** Earlier files: those not finished can be gone on with, finished ones looked at again. */
export function RecentBatches({
  onContinue,
  onOpenApplied,
}: {
  onContinue: (batchId: string) => void;
  onOpenApplied: (batchId: string) => void;
}) {
  const { t } = useTranslation();
  const { data, error, isPending } = useBatches();
  return (
    <section aria-labelledby="recent-batches">
      <h2 id="recent-batches">{t('importScreen.recent-title')}</h2>
      <RefusalAlert error={error} />
      {isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {data?.length === 0 && <p className={style.hint}>{t('importScreen.recent-none')}</p>}
      <ul className={style.batches}>
        {data?.map((batch) => (
          <li key={batch.id} className={style.card}>
            <BatchFacts batch={batch} />
            {batch.status === 'staged' && (
              <Button onClick={() => onContinue(batch.id)}>{t('importScreen.recent-continue')}</Button>
            )}
            {batch.status === 'applied' && (
              <Button onClick={() => onOpenApplied(batch.id)}>{t('importScreen.recent-open')}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BatchFacts({ batch }: { batch: ImportBatchSummary }) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const { counts } = batch;
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={style.cardText}>
      <div className={style.fileName}>
        {batch.fileName} <Tag>{t(`importScreen.status-${batch.status}`)}</Tag>
      </div>
      <div className={style.hint}>
        {batch.divisionName} · {quarterText(batch.quarter)} · {when.format(new Date(batch.createdAt))}
      </div>
      <div className={style.hint}>
        {t('importScreen.recent-counts', {
          read: counts.read,
          question: counts.question,
          rejected: counts.rejected,
        })}
      </div>
    </div>
  );
}
