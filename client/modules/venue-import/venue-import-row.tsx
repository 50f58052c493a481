import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../shared/issue.ts';
import type { VenueFacts } from '../../../shared/venue/venue-facts.ts';
import type { VenueFact, VenueImportView, VenueRow } from '../../../shared/venue-import/venue-staged.ts';
import { choiceLabel } from '../import/choice-label.ts';
import { Choices } from '../import/choices.tsx';
import type { VenueImport } from './use-venue-import.ts';
import { useVenueValue } from './use-venue-value.ts';
import style from './venue-import.module.css';

/** One row: what would be entered or changed, what is the matter with it, and the answers. */
export function VenueImportRow({
  row,
  view,
  steps,
}: {
  row: VenueRow;
  view: VenueImportView;
  steps: VenueImport;
}) {
  const { t } = useTranslation();
  const valueText = useVenueValue(view);
  const changes = Object.entries(row.difference) as [VenueFact, readonly [unknown, unknown]][];
  return (
    <article className={style.row} data-row={row.rowNumber} data-outcome={row.outcome}>
      <h2>
        <span className={style.hint}>{t('importScreen.row', { row: row.rowNumber })}</span>
        {row.name || t('importScreen.no-name')}
      </h2>
      {row.outcome === 'new' && row.facts && <NewFacts facts={row.facts} valueText={valueText} />}
      {changes.length > 0 && (
        <dl className={style.changes}>
          {changes.map(([fact, [before, after]]) => (
            <div key={fact}>
              <dt>{t(`venue.import.field.${fact}`)}</dt>
              <dd>
                <s>{valueText(fact, before)}</s>
                <span aria-hidden="true"> → </span>
                <strong>{valueText(fact, after)}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row.issues.map((issue) => (
        <RowMatter key={`${issue.code} ${issue.field}`} row={row} issue={issue} steps={steps} />
      ))}
    </article>
  );
}

/** Shown of a new venue, where it has it. */
const told = [
  'divisionCode',
  'hostKind',
  'hostDivisionCode',
  'organisationId',
  'capacityPeople',
  'openingHours',
  'sixHaves',
  'openForSharing',
] as const satisfies readonly VenueFact[];

function NewFacts({
  facts,
  valueText,
}: {
  facts: VenueFacts;
  valueText: (fact: VenueFact, value: unknown) => string;
}) {
  const { t } = useTranslation();
  return (
    <dl className={style.newFacts} aria-label={t('venue.import.facts-new')}>
      {told
        .filter((fact) => facts[fact] !== null)
        .map((fact) => (
          <div key={fact}>
            <dt>{t(`venue.import.field.${fact}`)}</dt>
            <dd>{valueText(fact, facts[fact])}</dd>
          </div>
        ))}
    </dl>
  );
}

function RowMatter({ row, issue, steps }: { row: VenueRow; issue: Issue; steps: VenueImport }) {
  const { t, i18n } = useTranslation();
  const key = `venue.import.issue.${issue.code}`;
  const base = i18n.exists(key) ? key : `issue.${issue.code}`;
  const given = row.answered[issue.code];
  const choice = issue.choices?.find(({ value }) => value === given);
  const [field = ''] = issue.field?.split(':') ?? [];
  const named = i18n.exists(`venue.import.field.${field}`);
  return (
    <div className={style.matter} data-severity={issue.severity}>
      <p>
        <span className={style.severity}>{t(`importScreen.severity-${issue.severity}`)}</span>
        {named && `${t(`venue.import.field.${field}`)}${t('importScreen.colon')}`}
        {t(base, issue.params)}{' '}
        {i18n.exists(`${base}.fix`) && <span className={style.hint}>{t(`${base}.fix`, issue.params)}</span>}
      </p>
      {choice && (
        <p className={style.given}>
          {t('importScreen.answered', { answer: choiceLabel(choice, i18n) })}
          <Button
            size="small"
            disabled={steps.busy}
            onClick={() => steps.answer(row.rowNumber, issue.code, null)}
          >
            {t('importScreen.take-back')}
          </Button>
        </p>
      )}
      {!choice && issue.choices && (
        <Choices
          issue={issue}
          label={t('importScreen.answer-row', { row: row.rowNumber })}
          disabled={steps.busy}
          onChoose={(value) => steps.answer(row.rowNumber, issue.code, value)}
        />
      )}
    </div>
  );
}
