import { Button, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView } from '../../../shared/import/batch-view.ts';
import { type Datum, datums } from '../../../shared/organisation.ts';
import { rpc } from '../../api/rpc.ts';
import { useBatchChange } from './batch-queries.ts';
import style from './import-page.module.css';
import { RefusalAlert } from './refusal-alert.tsx';

/** Which datum the file's coordinates are in: asked with the evidence, never assumed. Settled, it shrinks to a line. */
export function DatumCard({ batch, open }: { batch: ImportBatchView; open: boolean }) {
  const { t } = useTranslation();
  const { evidence } = batch;
  const [editing, setEditing] = useState(open);
  const [choice, setChoice] = useState<Datum>(batch.datum ?? evidence.suggested);
  const change = useBatchChange(batch.id, (datum: Datum) =>
    rpc.import.setDatum.mutate({ batchId: batch.id, datum }),
  );
  if (!editing && batch.datum) {
    return (
      <section className={style.line}>
        <span>
          {t('importScreen.datum-settled', { datum: t(`importScreen.value.datum.${batch.datum}`) })}
        </span>
        <Button size="small" onClick={() => setEditing(true)}>
          {t('importScreen.change')}
        </Button>
      </section>
    );
  }
  return (
    <section
      className={`${style.question} ${style.datum}`}
      aria-labelledby="datum-title"
      data-testid="datum-card"
    >
      <h3 id="datum-title">{t('importScreen.datum-title')}</h3>
      <p>{t('importScreen.datum-question', { points: evidence.points, judged: evidence.judged })}</p>
      {evidence.heading && (
        <p>{t('importScreen.datum-heading', { datum: t(`importScreen.value.datum.${evidence.heading}`) })}</p>
      )}
      <Radio.Group
        className={style.datumChoices}
        value={choice}
        onChange={(event) => setChoice(event.target.value as Datum)}
      >
        {datums.map((datum) => (
          <Radio key={datum} value={datum}>
            <span className={style.datumName}>
              {t(`importScreen.value.datum.${datum}`)}
              {datum === evidence.suggested && <Tag>{t('importScreen.datum-suggested')}</Tag>}
            </span>
            <span className={style.hint}>
              {evidence.judged > 0
                ? t('importScreen.datum-inside', { inside: evidence.inside[datum], judged: evidence.judged })
                : t('importScreen.datum-no-evidence')}
            </span>
          </Radio>
        ))}
      </Radio.Group>
      <p className={style.hint}>{t('importScreen.datum-hint')}</p>
      <RefusalAlert error={change.error} onClose={change.reset} />
      <Button type="primary" loading={change.isPending} onClick={() => change.mutate(choice)}>
        {t('importScreen.datum-confirm')}
      </Button>
    </section>
  );
}
