import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppliedImport } from '../../../shared/import/batch-view.ts';
import { useBatch } from './batch-queries.ts';
import style from './import-page.module.css';
import { RefusalAlert } from './refusal-alert.tsx';
import { problemsAddress } from './upload-file.ts';

/** Step 3: what was written, what was left out, and where to go on. `result` null: an earlier batch looked at again. */
export function DoneStep({
  batchId,
  result,
  onShowMap,
  onChooseAgain,
}: {
  batchId: string;
  result: AppliedImport | null;
  onShowMap: () => void;
  onChooseAgain: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { data: batch, error } = useBatch(batchId);
  if (!batch) {
    return <div className={style.body}>{error ? <RefusalAlert error={error} /> : <Skeleton active />}</div>;
  }
  const counts = result?.counts ?? batch.counts;
  const leftOut = counts.question + counts.rejected;
  const party = (result?.partyOrganisationsCreated ?? 0) + (result?.partyOrganisationsUpdated ?? 0);
  const grades = result?.gradesWritten ?? 0;
  const facts = {
    created: result?.created ?? counts.new,
    updated: result?.updated ?? counts.changed,
    unchanged: counts.unchanged,
    'left-out': leftOut,
  };
  return (
    <div className={style.body} data-testid="import-done">
      <section className={style.done} aria-labelledby="import-done">
        <h2 id="import-done">{t('importScreen.done-title')}</h2>
        <p className={style.hint}>
          {t('importScreen.done-file', { file: batch.fileName, read: counts.read })}
        </p>
        <dl className={style.doneFacts}>
          {Object.entries(facts).map(([key, count]) => (
            <div key={key}>
              <dt>{t(`importScreen.done-${key}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {party + grades > 0 && (
          <p className={style.hint}>{t('importScreen.done-party', { party, grades })}</p>
        )}
        {leftOut > 0 && <p>{t('importScreen.done-left-out-hint', { count: leftOut })}</p>}
        <div className={style.actions}>
          <Button type="primary" onClick={onShowMap}>
            {t('importScreen.show-on-map')}
          </Button>
          {leftOut > 0 && (
            <Button href={problemsAddress(batchId, i18n.language)} download>
              {t('importScreen.download-problems')}
            </Button>
          )}
          <Button onClick={onChooseAgain}>{t('importScreen.another-file')}</Button>
        </div>
      </section>
    </div>
  );
}
