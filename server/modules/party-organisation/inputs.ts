import { z } from 'zod';
import { PartyFacts } from '../../../shared/party-facts.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { StarGrade } from '../../../shared/star-grade.ts';

const Write = z.object({
  /** Chosen by who asks; the same one again is answered with what was done the first time. */
  operationId: z.uuid().optional(),
  quarter: Quarter,
  /** In the user's words. */
  reason: z.string().trim().min(1).max(200),
});

/** An organisation and the version of it that somebody has before them. */
export const LinkInput = Write.extend({ organisationId: z.uuid(), expectedVersion: z.number().int() });
export type LinkInput = z.infer<typeof LinkInput>;

export const AttachInput = LinkInput.extend({ partyOrganisationId: z.uuid() });
export type AttachInput = z.infer<typeof AttachInput>;

/** Made in an organisation, which leads it and belongs to it from the same quarter on. */
export const CreateInput = LinkInput.extend(
  PartyFacts.pick({ name: true, kind: true, formation: true, secretary: true }).shape,
).extend(PartyFacts.pick({ founded: true, electionDueOn: true, honours: true }).partial().shape);
export type CreateInput = z.infer<typeof CreateInput>;

export const SaveInput = Write.extend({
  id: z.uuid(),
  expectedVersion: z.number().int(),
  facts: PartyFacts.partial(),
});
export type SaveInput = z.infer<typeof SaveInput>;

export const GradeInput = Write.omit({ reason: true }).extend({
  id: z.uuid(),
  /** The grade somebody has before them. */
  expectedGrade: StarGrade,
  grade: StarGrade,
  /** What the review rests on. */
  evidence: z.string().trim().min(1).max(200),
});
export type GradeInput = z.infer<typeof GradeInput>;
