import { z } from 'zod';
import { Datum, OperatingStatus, Sector } from '../organisation.ts';
import { PartyOrganisationFormation, PartyOrganisationKind } from '../party-organisation.ts';
import { StarGrade } from '../star-grade.ts';

/** Fields a column may be mapped to. */
export const importFields = [
  'name',
  'uscc',
  'sector',
  'industry',
  'banner',
  'division',
  'address',
  'lng',
  'lat',
  'lngLat',
  'employees',
  'members',
  'activists',
  'developedThisYear',
  'founded',
  'status',
  'organised',
  'partyOrganisationName',
  'partyOrganisationKind',
  'formation',
  'grade',
  'partyFounded',
  'electionDueOn',
  'source',
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = (typeof importFields)[number];

/** What a row says of its party organisation itself, which all rows that name it share. */
export const partyClaimFields = [
  'partyOrganisationKind',
  'formation',
  'grade',
  'partyFounded',
  'electionDueOn',
] as const satisfies readonly ImportField[];
export type PartyClaimField = (typeof partyClaimFields)[number];

/** Column index (as text, JSON has no other keys) → field; columns without a field are ignored, and shown as ignored. */
export const ColumnMapping = z.record(z.string(), ImportField);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** What became of a row. The five always add up to the rows read. */
export const rowOutcomes = ['new', 'changed', 'unchanged', 'question', 'rejected'] as const;
export const RowOutcome = z.enum(rowOutcomes);
export type RowOutcome = (typeof rowOutcomes)[number];

/**
 * A row read and understood. A field that the file does not have, or leaves empty, is absent and leaves the registry's value alone;
 * null is an explicit 无 and erases it.
 */
export const ImportCandidate = z.object({
  name: z.string(),
  uscc: z.string().nullable().optional(),
  sector: Sector.optional(),
  industry: z.string().nullable().optional(),
  divisionCode: z.string().nullable(),
  address: z.string().nullable().optional(),
  /** WGS 84. */
  lngLat: z.tuple([z.number(), z.number()]).nullable().optional(),
  locationOriginal: z.string().nullable().optional(),
  datum: Datum.optional(),
  employees: z.number().int().nonnegative().nullable().optional(),
  members: z.number().int().nonnegative().nullable().optional(),
  activists: z.number().int().nonnegative().nullable().optional(),
  developedThisYear: z.number().int().nonnegative().nullable().optional(),
  founded: z.string().nullable().optional(),
  status: OperatingStatus.optional(),
  organised: z.boolean().nullable().optional(),
  partyOrganisationName: z.string().nullable().optional(),
  partyOrganisationKind: PartyOrganisationKind.nullable().optional(),
  formation: PartyOrganisationFormation.nullable().optional(),
  grade: StarGrade.nullable().optional(),
  /** Founding of the party organisation: `2013`, `2013-05` or `2013-05-17`. */
  partyFounded: z.string().nullable().optional(),
  /** The day `YYYY-MM-DD` on which its next election 换届 is due. */
  electionDueOn: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

/** Issue code → chosen value. `skip` leaves the row out, `empty` imports it without the field in question. */
export const ImportAnswers = z.record(z.string(), z.string());
export type ImportAnswers = z.infer<typeof ImportAnswers>;

/** Field → the text someone typed in place of the file's cell. */
export const ImportEdits = z.partialRecord(ImportField, z.string());
export type ImportEdits = z.infer<typeof ImportEdits>;

export type ImportCounts = Readonly<Record<'read' | RowOutcome, number>>;

/** Field → [registry's value, file's value]; keys are those of {@link ImportCandidate}. */
export type RowDifference = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
