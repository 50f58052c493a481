import { z } from 'zod';
import { HalfYearCode } from '../../../shared/grading/half-year.ts';
import { GivenScore, GradingStandard } from '../../../shared/grading.ts';
import { StarGrade } from '../../../shared/star-grade.ts';

/** Chosen by who asks; the same one again is answered with what was done the first time. */
const operationId = z.uuid().optional();

/** The review of a party organisation, and the version of it that somebody has before them; 0: nobody began. */
export const ReviewInput = z.object({
  operationId,
  /** Of the party organisation. */
  id: z.uuid(),
  halfYear: HalfYearCode,
  expectedVersion: z.number().int().min(0),
});
export type ReviewInput = z.infer<typeof ReviewInput>;

export const ScoreInput = ReviewInput.extend({
  score: GivenScore,
  /** Also lets it go on to the next stage. */
  handOn: z.boolean().default(false),
});
export type ScoreInput = z.infer<typeof ScoreInput>;

export const SendBackInput = ReviewInput.extend({ note: z.string().trim().max(300) });
export type SendBackInput = z.infer<typeof SendBackInput>;

export const DecideInput = ReviewInput.extend({
  grade: StarGrade,
  /** In force as somebody has it before them. */
  expectedGrade: StarGrade,
  /** What the decision rests on. */
  evidence: z.string().trim().max(200).optional(),
});
export type DecideInput = z.infer<typeof DecideInput>;

/** Gives each the grade that its score suggests. */
export const DecideManyInput = z.object({
  operationId,
  halfYear: HalfYearCode,
  items: z
    .array(ReviewInput.pick({ id: true, expectedVersion: true }))
    .min(1)
    .max(500),
});
export type DecideManyInput = z.infer<typeof DecideManyInput>;

export const StandardInput = z.object({
  operationId,
  fromHalfYear: HalfYearCode,
  /** 0: none begins with that half-year. */
  expectedVersion: z.number().int().min(0),
  standard: GradingStandard,
  /** In the user's words. */
  reason: z.string().trim().min(1).max(200),
});
export type StandardInput = z.infer<typeof StandardInput>;
