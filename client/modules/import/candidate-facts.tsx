import { useTranslation } from 'react-i18next';
import type { ImportCandidate } from '../../../shared/import/staged.ts';
import { formatValue } from './format-value.ts';
import style from './import-page.module.css';
import { useWords } from './use-words.ts';

/** Enough to recognise a row by; the rest is one step away among its cells. */
const shown = [
  'divisionCode',
  'sector',
  'industry',
  'employees',
  'status',
  'organised',
  'partyOrganisationName',
  'partyOrganisationKind',
  'grade',
  'address',
  'lngLat',
] as const satisfies readonly (keyof ImportCandidate)[];

/** The row as it was understood, in the words of the registry. */
export function CandidateFacts({ candidate }: { candidate: ImportCandidate }) {
  const { t } = useTranslation();
  const words = useWords();
  const facts = shown.filter((field) => candidate[field] !== undefined && candidate[field] !== null);
  return (
    <dl className={style.candidate}>
      {facts.map((field) => (
        <div key={field}>
          <dt>{t(`importScreen.field.${field}`)}</dt>
          <dd>{formatValue(field, candidate[field], words)}</dd>
        </div>
      ))}
    </dl>
  );
}
