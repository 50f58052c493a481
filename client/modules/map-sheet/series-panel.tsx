import { Alert, Button, Progress, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/refusal.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import type { NamedDivision } from './division-path.ts';
import { seriesFileAddress } from './series-requests.ts';
import type { SheetChoice } from './sheet-address.ts';
import style from './sheet-preview.module.css';
import { useSeriesJob } from './use-series-job.ts';

/** All sheets of the banner or the city at once: started here, drawn by the server, watched, cancelled, fetched. */
export function SeriesPanel({ path, choice }: { path: readonly NamedDivision[]; choice: SheetChoice }) {
  const { t, i18n } = useTranslation();
  const job = useSeriesJob();
  // Of the division itself where it has sheets below it, and of those above it.
  const targets = path.filter(({ level }) => level === 'banner' || level === 'city').reverse();
  const [code, setCode] = useState<string | null>(null);
  const target = targets.find((each) => each.code === code) ?? targets[0];
  const { quarter, size, language } = choice;
  const refusal = job.error ? refusalOf(job.error) : null;
  const busy = job.progress?.state === 'running' || job.progress?.state === 'waiting';
  return (
    <section aria-labelledby="sheet-series" data-testid="series-panel">
      <h2 id="sheet-series">{t('sheetScreen.series')}</h2>
      {refusal && <Alert type="error" showIcon role="alert" title={refusalText(refusal, i18n)} />}
      {job.progress ? (
        <SeriesState job={job} />
      ) : (
        target && (
          <div className={style.stack}>
            {targets.length > 1 && (
              <Radio.Group
                block
                optionType="button"
                aria-label={t('sheetScreen.series')}
                options={targets.map((each) => ({ value: each.code, label: each.name }))}
                value={target.code}
                onChange={(event) => setCode(event.target.value as string)}
              />
            )}
            <p className={style.hint}>{t('sheetScreen.series-hint', { name: target.name })}</p>
            {(['pdf', 'zip'] as const).map((format) => (
              <Button
                key={format}
                disabled={busy}
                loading={job.starting}
                onClick={() => job.start({ divisionCode: target.code, quarter, format, size, language })}
              >
                {t(`sheetScreen.series-start-${format}`)}
              </Button>
            ))}
          </div>
        )
      )}
    </section>
  );
}

function SeriesState({ job }: { job: ReturnType<typeof useSeriesJob> }) {
  const { t } = useTranslation();
  const { jobId, progress } = job;
  if (!progress || jobId === null) return null;
  const { state, done, total } = progress;
  const busy = state === 'running' || state === 'waiting';
  const words = {
    waiting: t('sheetScreen.series-waiting'),
    running: total > 0 ? t('sheetScreen.series-running', { done, total }) : t('sheetScreen.series-starting'),
    done: t('sheetScreen.series-done', { total }),
    failed: t([`error.${progress.error}`, 'error.internal']),
    cancelled: t('sheetScreen.series-cancelled'),
  };
  return (
    <div className={style.stack} data-state={state}>
      {state !== 'cancelled' && (
        <Progress
          percent={state === 'done' ? 100 : total > 0 ? Math.floor((done / total) * 100) : 0}
          status={state === 'failed' ? 'exception' : state === 'done' ? 'success' : 'active'}
          aria-label={t('sheetScreen.series')}
        />
      )}
      <p role="status">{words[state]}</p>
      {state === 'done' && (
        <Button type="primary" href={seriesFileAddress(jobId)} download>
          {t('sheetScreen.series-download')}
        </Button>
      )}
      {busy ? (
        <Button onClick={job.cancel}>{t('sheetScreen.series-cancel')}</Button>
      ) : (
        <Button onClick={job.forget}>{t('sheetScreen.series-again')}</Button>
      )}
    </div>
  );
}
