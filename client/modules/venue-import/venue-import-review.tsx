import { Alert, Button, Select, Spin } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowOutcome, rowOutcomes } from '../../../shared/import/staged.ts';
import { type Datum, datums } from '../../../shared/organisation.ts';
import type { VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import { OutcomeTabs, tabId, tabPanelId } from '../import/outcome-tabs.tsx';
import type { VenueImport } from './use-venue-import.ts';
import { VenueFileFacts } from './venue-file-facts.tsx';
import style from './venue-import.module.css';
import { VenueImportRow } from './venue-import-row.tsx';

/** More rows than these are shown on request. */
const atOnce = 100;

/** What would become of every row, the questions to be answered, and the button that writes. */
export function VenueImportReview({ view, steps }: { view: VenueImportView; steps: VenueImport }) {
  const { t } = useTranslation();
  const { counts, datum } = view;
  const [chosen, setChosen] = useState<RowOutcome | null>(null);
  const [shown, setShown] = useState(atOnce);
  // Until somebody chooses: what has to be decided, then what will be written.
  const first = (['question', 'new', 'changed', 'rejected', 'unchanged'] as const).find(
    (each) => counts[each] > 0,
  );
  const outcome = chosen ?? first ?? rowOutcomes[0];
  const rows = view.rows.filter((row) => row.outcome === outcome);
  const suspected = datum.declared === null && datum.suggested !== 'wgs84';
  return (
    <Spin spinning={steps.busy} description={t('venue.import.checking')}>
      <div className={style.review}>
        <VenueFileFacts view={view} />
        {datum.points > 0 && <DatumChoice view={view} steps={steps} suspected={suspected} />}
        <OutcomeTabs
          counts={counts}
          selected={outcome}
          onSelect={(next) => {
            setChosen(next);
            setShown(atOnce);
          }}
        />
        <section id={tabPanelId} role="tabpanel" aria-labelledby={tabId(outcome)} className={style.panel}>
          {rows.length === 0 && <p className={style.none}>{t(`venue.import.none-${outcome}`)}</p>}
          <ul className={style.rows} aria-label={t('venue.import.rows')}>
            {rows.slice(0, shown).map((row) => (
              <li key={row.rowNumber}>
                <VenueImportRow row={row} view={view} steps={steps} />
              </li>
            ))}
          </ul>
          {rows.length > shown && (
            <Button onClick={() => setShown(shown + atOnce)}>
              {t('venue.import.more', { count: Math.min(atOnce, rows.length - shown) })}
            </Button>
          )}
        </section>
        <ApplyBar view={view} steps={steps} suspected={suspected} />
      </div>
    </Spin>
  );
}

interface PartProps {
  readonly view: VenueImportView;
  readonly steps: VenueImport;
  /** Another datum than WGS 84 is suspected and none declared. */
  readonly suspected: boolean;
}

function DatumChoice({ view: { datum }, steps, suspected }: PartProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={style.datum}>
      <label htmlFor={id}>{t('venue.import.datum')}</label>
      <Select<Datum | 'none'>
        id={id}
        className={style.datumChoice ?? ''}
        value={steps.datum ?? 'none'}
        options={[
          { value: 'none', label: t('venue.import.datum-none') },
          ...datums.map((each) => ({ value: each, label: t(`importScreen.value.datum.${each}`) })),
        ]}
        onChange={(next) => steps.declare(next === 'none' ? null : next)}
      />
      <span className={style.hint}>
        {t('venue.import.datum-points', { points: datum.points })}
        {datum.judged > 0 && ' · '}
        {datum.judged > 0 &&
          t('importScreen.datum-inside', {
            inside: datum.inside[steps.datum ?? 'wgs84'],
            judged: datum.judged,
          })}
      </span>
      {suspected && (
        <Alert
          type="warning"
          showIcon
          title={t('venue.import.datum-suspected', {
            datum: t(`importScreen.value.datum.${datum.suggested}`),
          })}
        />
      )}
    </div>
  );
}

function ApplyBar({ view: { counts }, steps, suspected }: PartProps) {
  const { t } = useTranslation();
  const count = counts.new + counts.changed;
  return (
    <footer className={style.applyBar}>
      <Button
        type="primary"
        disabled={count === 0 || suspected}
        loading={steps.busy}
        onClick={steps.apply}
        data-testid="venue-import-apply"
      >
        {t('venue.import.apply', { count })}
      </Button>
      <Button disabled={steps.busy} onClick={steps.restart}>
        {t('venue.import.back')}
      </Button>
      <span className={style.hint} role="status">
        {count === 0 && t('venue.import.apply-none')}
        {counts.question + counts.rejected > 0 && t('venue.import.apply-left', { ...counts })}
      </span>
    </footer>
  );
}
