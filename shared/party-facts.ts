import { z } from 'zod';
import { Honour, honourKinds, honourLevels } from './honour.ts';
import { formatPartialDate, parseDate, parseElectionDay } from './import/cells/parse-date.ts';
import { parseName } from './import/cells/parse-name.ts';
import { textCell } from './import/cells/raw-cell.ts';
import type { Issue } from './issue.ts';
import { PartyOrganisationFormation, PartyOrganisationKind, SecretaryPost } from './party-organisation.ts';
import type { StarGrade } from './star-grade.ts';

/** The facts of a party organisation that can be changed; its star grade is given in a review. */
export const PartyFacts = z.object({
  name: z.string().max(300),
  kind: PartyOrganisationKind,
  formation: PartyOrganisationFormation,
  /** The organisation it stands in; of a joint one the lead. */
  leadOrganisationId: z.uuid().nullable(),
  secretary: SecretaryPost,
  /** Founded 成立: typed as in a list, kept as `2013`, `2013-05` or `2013-05-17`. */
  founded: z.string().max(40).nullable(),
  /** The day its next election 换届 is due: kept as `YYYY-MM-DD`, of a month or year its last day. */
  electionDueOn: z.string().max(40).nullable(),
  honours: z.array(Honour).max(60).readonly(),
  dissolved: z.boolean(),
});
export type PartyFacts = z.infer<typeof PartyFacts>;

export const partyFields = [
  'name',
  'kind',
  'formation',
  'leadOrganisationId',
  'secretary',
  'founded',
  'electionDueOn',
  'honours',
  'dissolved',
  'grade',
  'evidence',
] as const;
export type PartyField = (typeof partyFields)[number];

/** What a name must be; null when it is one. */
export function partyNameIssue(typed: string): Issue | null {
  const read = parseName(typed);
  return read.ok ? null : { ...read.issue, row: null, field: 'partyOrganisationName' };
}

type Dates = Pick<PartyFacts, 'founded' | 'electionDueOn'>;
/** Absent: stays as it is. */
type TypedDates = { readonly [Field in keyof Dates]?: Dates[Field] | undefined };

/**
 * Reads typed dates by the rules of the import; what is empty is not known, what is absent is left alone.
 * @returns the dates in the form they are kept in, and what keeps them from being saved
 */
export function readPartyDates(typed: TypedDates): {
  readonly dates: Partial<Dates>;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const dates: { -readonly [Field in keyof Dates]?: Dates[Field] } = {};
  for (const field of ['founded', 'electionDueOn'] as const) {
    const text = typed[field];
    if (text === undefined) continue;
    const read = (field === 'founded' ? parseDate : parseElectionDay)(textCell(text ?? ''));
    if (read.ok) dates[field] = read.value && formatPartialDate(read.value);
    else issues.push({ ...read.issue, row: null, field: field === 'founded' ? 'partyFounded' : field });
  }
  return { dates, issues };
}

/** Whether the election 换届 of a party organisation was due before a day; not when it is not known. */
export function isElectionOverdue(electionDueOn: string | null, today: string): boolean {
  return electionDueOn !== null && electionDueOn < today;
}

/** Each honour once, the newest first, within a year the highest level first. */
export function sortHonours(honours: readonly Honour[]): Honour[] {
  const rank = ({ kind, level }: Honour) =>
    (honourLevels.length - honourLevels.indexOf(level)) * honourKinds.length + honourKinds.indexOf(kind);
  const byKey = new Map(honours.map((honour) => [honourKey(honour), honour]));
  return [...byKey.values()].sort((a, b) => b.year - a.year || rank(a) - rank(b));
}

/** Tells one honour from another. */
export const honourKey = ({ kind, level, year }: Honour) => `${year} ${level} ${kind}`;

/** Whether two lists say the same, in whatever order. */
export function sameHonours(one: readonly Honour[], other: readonly Honour[]): boolean {
  const keys = (list: readonly Honour[]) => sortHonours(list).map(honourKey).join();
  return keys(one) === keys(other);
}

/** What a half-year's review did with the star grade 星级. */
export const gradeMoves = ['first', 'promote', 'keep', 'demote', 'revoke'] as const;
export type GradeMove = (typeof gradeMoves)[number];

/** From the grade before to the one given: the first one, one up, the same, one down, or none any more. */
export function gradeMove(before: StarGrade, given: StarGrade): GradeMove {
  if (given === before) return 'keep';
  if (before === 0) return 'first';
  if (given === 0) return 'revoke';
  return given > before ? 'promote' : 'demote';
}

/** One fact of a party organisation as it was and as it became. */
export interface PartyDifference {
  readonly field: PartyField;
  readonly before: PartyValue;
  readonly after: PartyValue;
}
type PartyValue = string | number | boolean | readonly Honour[] | null;

type Kept = Readonly<Partial<Record<PartyField, PartyValue>>>;

/** What differs between two kept states; of one that did not exist every fact that is known counts. */
export function partyDifference(before: Kept | null, after: Kept | null): PartyDifference[] {
  return partyFields.flatMap((field) => {
    const [was, is] = [known(before?.[field]), known(after?.[field])];
    return isSame(was, is) || (before === null && is === false) ? [] : [{ field, before: was, after: is }];
  });
}

/** No honours, and honours that nobody could have written yet, are the same: none known. */
function known(value: PartyValue | undefined): PartyValue {
  return Array.isArray(value) && value.length === 0 ? null : (value ?? null);
}

function isSame(one: PartyValue, other: PartyValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return sameHonours(one ?? [], other ?? []);
}
