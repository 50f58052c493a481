import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { defaultStandard } from '../../../shared/grading/default-standard.ts';
import { HalfYearCode } from '../../../shared/grading/half-year.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getCityCode } from '../division/data.ts';
import { getReview, getStandard, getTransitionMatrix, listReviews, listStandards } from './data.ts';
import {
  DecideInput,
  DecideManyInput,
  ReviewInput,
  ScoreInput,
  SendBackInput,
  StandardInput,
} from './inputs.ts';
import {
  advanceReview,
  decideMany,
  decideReview,
  saveReview,
  saveStandard,
  sendBackReview,
} from './mutations.ts';

const on = 'grading';
const halfYear = '2026H2';
const review = { id: sampleId, halfYear, expectedVersion: 0 };
const InDivision = z.object({ divisionCode: z.string().max(12), halfYear: HalfYearCode });

/** A score sheet holds for the whole city: only who is bound to it sets one. */
async function requireWholeCity(db: Database, scope: Scope): Promise<void> {
  const city = await getCityCode(db);
  if (city === null || !scope.boundCodes.includes(city)) throw new AppError('forbidden');
}

export const gradingRouter = router({
  list: proc({ action: 'registry.read', on, sample: { divisionCode: '150622', halfYear } })
    .input(InDivision)
    .query(({ ctx: { db, scope, ports }, input }) => listReviews(db, scope, input, ports.clock.now())),
  get: proc({ action: 'registry.read', on, sample: { id: sampleId, halfYear } })
    .input(z.object({ id: z.uuid(), halfYear: HalfYearCode }))
    .query(({ ctx: { db, scope, ports }, input }) => getReview(db, scope, input, ports.clock.now())),
  /** What became of the grades of a half-year: from grade × to grade, by division, and every party organisation behind the counts. */
  matrix: proc({ action: 'registry.read', on, sample: { divisionCode: '150622', halfYear } })
    .input(InDivision)
    .query(({ ctx: { db, scope }, input }) =>
      getTransitionMatrix(db, scope, input.divisionCode, input.halfYear),
    ),
  /** The score sheet in force in a half-year, and all that were set. */
  standard: proc({ action: 'registry.read', on, sample: { halfYear } })
    .input(z.object({ halfYear: HalfYearCode }))
    .query(async ({ ctx: { db }, input }) => ({
      inForce: await getStandard(db, input.halfYear),
      all: await listStandards(db),
      default: defaultStandard,
    })),
  save: proc({
    action: 'registry.write',
    on,
    sample: { ...review, score: { points: {}, vetoes: [], note: null } },
  })
    .input(ScoreInput)
    .mutation(({ ctx: { db, scope, ports }, input }) => saveReview(db, scope, input, ports.clock.now())),
  advance: proc({ action: 'registry.write', on, sample: review })
    .input(ReviewInput)
    .mutation(({ ctx: { db, scope, ports }, input }) => advanceReview(db, scope, input, ports.clock.now())),
  sendBack: proc({ action: 'registry.write', on, sample: { ...review, note: '请补充材料' } })
    .input(SendBackInput)
    .mutation(({ ctx: { db, scope, ports }, input }) => sendBackReview(db, scope, input, ports.clock.now())),
  decide: proc({ action: 'report.review', on, sample: { ...review, grade: 1, expectedGrade: 0 } })
    .input(DecideInput)
    .mutation(({ ctx: { db, scope, ports }, input }) => decideReview(db, scope, input, ports.clock.now())),
  decideMany: proc({
    action: 'report.review',
    on,
    sample: { halfYear, items: [{ id: sampleId, expectedVersion: 0 }] },
  })
    .input(DecideManyInput)
    .mutation(({ ctx: { db, scope, ports }, input }) => decideMany(db, scope, input, ports.clock.now())),
  saveStandard: proc({
    action: 'standard.write',
    on,
    sample: { fromHalfYear: '2027H1', expectedVersion: 0, standard: defaultStandard, reason: '样例' },
  })
    .input(StandardInput)
    .mutation(async ({ ctx: { db, scope, ports }, input }) => {
      await requireWholeCity(db, scope);
      return saveStandard(db, scope, input, ports.clock.now());
    }),
});
