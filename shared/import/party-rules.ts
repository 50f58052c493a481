import type { Issue } from '../issue.ts';
import type { PartyOrganisationKind } from '../party-organisation.ts';
import type { BuiltRow } from './built-row.ts';
import { normaliseName } from './cells/normalise-text.ts';
import { bannerOf, type DivisionIndex } from './division-index.ts';
import type { RegistryEntry } from './registry-entry.ts';
import { answerTo, choice } from './row-issues.ts';
import {
  type ImportAnswers,
  type ImportCandidate,
  type PartyClaimField,
  partyClaimFields,
} from './staged.ts';

/** Party organisation (banner and name) → the row that spoke of it first, and what it said. */
export type PartyClaims = Map<string, { rowNumber: number } & Pick<ImportCandidate, PartyClaimField>>;

const endings: Readonly<Record<PartyOrganisationKind, string>> = {
  committee: '党委',
  'general-branch': '党总支',
  branch: '党支部',
};

/** The kind a party organisation's name ends in; a branch when it does not say. */
export function kindOfName(name: string): PartyOrganisationKind {
  if (/总支(?:部)?(?:委员会)?$/.test(name)) return 'general-branch';
  if (/支部(?:委员会)?$/.test(name)) return 'branch';
  return /(?:党委|委员会)$/.test(name) ? 'committee' : 'branch';
}

/**
 * The rules between organisation, party organisation and star grade: organised but unnamed, graded without one, several rows that
 * speak differently of the same one. Appends what has to be asked to `issues`.
 */
export function settlePartyOrganisation(
  row: BuiltRow,
  candidate: ImportCandidate,
  known: RegistryEntry | null,
  answers: ImportAnswers,
  claims: PartyClaims,
  index: DivisionIndex,
  issues: Issue[],
): ImportCandidate {
  const ask = (
    code: string,
    field: string,
    params: Issue['params'],
    choices: NonNullable<Issue['choices']>,
  ) => {
    const issue: Issue = { code, severity: 'question', row: row.rowNumber, field, params, choices };
    issues.push(issue);
    return answerTo(issue, answers);
  };
  let result = candidate;
  const party = known?.party ?? null;
  if (result.organised && !result.partyOrganisationName && !party) {
    const suggestion = `${result.name}${endings[result.partyOrganisationKind ?? 'branch']}`;
    const answer = ask('party-organisation-unnamed', 'partyOrganisationName', { suggestion }, [
      choice('suggested', suggestion),
      choice('empty'),
      choice('skip'),
    ]);
    if (answer === 'suggested') result = { ...result, partyOrganisationName: normaliseName(suggestion) };
    else result = without(result, ['organised']);
  }
  const name = result.partyOrganisationName ?? (result.organised === false ? null : (party?.name ?? null));
  if (name === null) {
    if ((result.grade ?? 0) > 0)
      ask('grade-without-party-organisation', 'grade', { grade: result.grade ?? 0 }, [
        choice('empty'),
        choice('skip'),
      ]);
    return without(result, partyClaimFields);
  }
  const banner = bannerOf(index, result.divisionCode ?? row.bannerCode ?? '')?.code ?? '';
  const key = `${banner}|${normaliseName(name)}`;
  const first = claims.get(key);
  if (!first) {
    const said = Object.fromEntries(partyClaimFields.map((field) => [field, result[field]]));
    claims.set(key, { rowNumber: row.rowNumber, ...definedOf(said) });
    return result;
  }
  const conflicting = partyClaimFields.filter(
    (field) => result[field] != null && first[field] != null && result[field] !== first[field],
  );
  if (conflicting.length > 0) {
    ask('party-organisation-conflict', conflicting[0] ?? 'formation', { name, other: first.rowNumber }, [
      choice('keep-first'),
      choice('skip'),
    ]);
    result = {
      ...result,
      ...definedOf(Object.fromEntries(conflicting.map((field) => [field, first[field]]))),
    };
  }
  for (const field of partyClaimFields)
    if (first[field] == null && result[field] != null) Object.assign(first, { [field]: result[field] });
  return result;
}

function without(candidate: ImportCandidate, fields: readonly (keyof ImportCandidate)[]): ImportCandidate {
  const rest = Object.entries(candidate).filter(([key]) => !fields.includes(key as keyof ImportCandidate));
  return Object.fromEntries(rest) as ImportCandidate;
}

function definedOf<Draft extends object>(
  draft: Draft,
): { [Key in keyof Draft]: Exclude<Draft[Key], undefined> } {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as never;
}
