import { z } from 'zod';
import { parseName } from './import/cells/parse-name.ts';
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
  dissolved: z.boolean(),
});
export type PartyFacts = z.infer<typeof PartyFacts>;

export const partyFields = [
  'name',
  'kind',
  'formation',
  'leadOrganisationId',
  'secretary',
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
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

type Kept = Readonly<Partial<Record<PartyField, string | number | boolean | null>>>;

/** What differs between two kept states; of one that did not exist every fact that is known counts. */
export function partyDifference(before: Kept | null, after: Kept | null): PartyDifference[] {
  return partyFields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    return was === is || (before === null && is === false) ? [] : [{ field, before: was, after: is }];
  });
}
