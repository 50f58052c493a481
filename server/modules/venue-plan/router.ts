import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { compareVenuePlans, getVenuePlan, listVenuePlans } from './data.ts';
import { AskedProblem, defaultPlanRule, PlanTarget, SavedVenuePlan, SentPlan } from './inputs.ts';
import { removeVenuePlan, saveVenuePlan, sendVenuePlan } from './mutations.ts';
import { getPlanProblem } from './problem.ts';

const policy = { action: 'venue.plan', on: 'venue-plan' } as const;
const inDivision = { divisionCode: '150622', quarter: '2026Q3' };
const asked = { ...inDivision, kind: 'assign', rule: defaultPlanRule };
const target = { id: sampleId, expectedVersion: 1 };

export const venuePlanRouter = router({
  /** What the page solves plans from. */
  problem: proc({ ...policy, sample: asked })
    .input(AskedProblem)
    .query(({ ctx: { db, scope, ports }, input }) => getPlanProblem(db, scope, ports, input)),
  list: proc({ ...policy, sample: inDivision })
    .input(z.object({ divisionCode: z.string().max(12), quarter: Quarter }))
    .query(async ({ ctx: { db, scope }, input }) => ({ plans: await listVenuePlans(db, scope, input) })),
  get: proc({ ...policy, sample: { id: sampleId } })
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx: { db, scope }, input }) => getVenuePlan(db, scope, input.id)),
  compare: proc({ ...policy, sample: { a: sampleId, b: sampleId } })
    .input(z.object({ a: z.uuid(), b: z.uuid() }))
    .query(({ ctx: { db, scope }, input }) => compareVenuePlans(db, scope, [input.a, input.b])),
  save: proc({
    ...policy,
    sample: { ...asked, id: null, expectedVersion: 0, name: '样例方案', corrections: [] },
  })
    .input(SavedVenuePlan)
    .mutation(({ ctx: { db, scope, ports }, input }) => saveVenuePlan(db, scope, ports, input)),
  remove: proc({ ...policy, sample: target })
    .input(PlanTarget)
    .mutation(({ ctx: { db, scope }, input }) => removeVenuePlan(db, scope, input)),
  /** Asks the hosts. */
  send: proc({ ...policy, sample: target })
    .input(SentPlan)
    .mutation(({ ctx: { db, scope, ports }, input }) => sendVenuePlan(db, scope, ports, input)),
});
