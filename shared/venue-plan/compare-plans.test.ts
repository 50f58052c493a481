import { expect, it } from 'vitest';
import { comparePlans } from './compare-plans.ts';
import { buildNeed, buildProblem, buildVenue, needId, ruleOf10Km, venueId } from './plan-fixture.ts';
import { solveAssignPlan } from './solve-assign-plan.ts';
import { solveSitePlan } from './solve-site-plan.ts';

const venues = [buildVenue(1, { mon: [['09:00', '11:00']] }), buildVenue(2, { mon: [['09:00', '11:00']] })];
const problem = buildProblem(
  [1, 2, 3].map((number) => buildNeed(number)),
  venues,
  [
    [1, 2],
    [1, 4],
    [null, 3],
  ],
);

it('says of two assignments that 1 changes its venue and that 2 and 3 are served in one only', () => {
  // Best: 1→A 1, 3→B 3 or 2→A 1, 3→B 3: equal, so one of 1 and 2 is left out. By hand: 1→B, 2→A.
  const a = solveAssignPlan(problem, ruleOf10Km, [{ organisationId: needId(1), venueId: venueId(1) }]);
  const b = solveAssignPlan(problem, ruleOf10Km, [{ organisationId: needId(1), venueId: venueId(2) }]);
  expect(comparePlans(a, b)).toEqual({
    kind: 'assign',
    onlyA: [needId(3)],
    onlyB: [needId(2)],
    moved: [
      {
        organisationId: needId(1),
        venueA: venueId(1),
        venueB: venueId(2),
        metresA: 1000,
        metresB: 2000,
      },
    ],
    same: 0,
    figures: {
      wanted: [3, 3],
      served: [2, 2],
      totalMetres: [4000, 3000],
      averageMetres: [2000, 1500],
      longestMetres: [3000, 2000],
    },
  });
});

it('does not compare an assignment with a siting', () => {
  const assignment = solveAssignPlan(problem, ruleOf10Km, []);
  const siting = solveSitePlan(problem, ruleOf10Km);
  expect(comparePlans(assignment, siting)).toBeNull();
  expect(comparePlans(siting, siting)).toMatchObject({ kind: 'site', onlyA: [], onlyB: [] });
});
