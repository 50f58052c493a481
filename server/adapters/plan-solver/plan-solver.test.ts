import { expect, it } from 'vitest';
import { buildNeed, buildProblem, buildVenue, ruleOf10Km } from '../../../shared/venue-plan/plan-fixture.ts';
import { fakePlanSolver } from './fake-plan-solver.ts';
import type { PlanTask } from './plan-solver.ts';
import { createThreadPlanSolver } from './thread-plan-solver.ts';

const count = 400;
const needs = Array.from({ length: count }, (_, index) => buildNeed(index + 1));
const venues = Array.from({ length: 40 }, (_, index) =>
  buildVenue(index + 1, { mon: [['08:00', '20:00']], wed: [['08:00', '18:00']] }),
);
/** Every pair, by a rule that ties little. */
const kilometres = needs.map((_, need) => venues.map((_, venue) => ((need * 7 + venue * 13) % 97) / 10));
const task: PlanTask = {
  problem: buildProblem(needs, venues, kilometres),
  kind: 'assign',
  rule: ruleOf10Km,
  corrections: [],
};

it('finds in its thread for 400 organisations what is found without one', async () => {
  const found = await createThreadPlanSolver().solve(task);
  expect(found).toEqual(await fakePlanSolver.solve(task));
  expect(found).toMatchObject({ served: 400, proven: true });
});

it('stops at a deadline of 0 ms with a plan that says it is not proven', async () => {
  const found = await createThreadPlanSolver({ deadlineMilliseconds: 0 }).solve(task);
  expect(found).toMatchObject({ served: 400, proven: false });
});

it('refuses the third of 3 at once as overloaded, and takes a next one after', async () => {
  const solver = createThreadPlanSolver();
  const both = [solver.solve(task), solver.solve(task)];
  await expect(solver.solve(task)).rejects.toMatchObject({ code: 'overloaded' });
  await Promise.all(both);
  expect((await solver.solve(task)).served).toBe(400);
});
