import { expect, it } from 'vitest';
import type { OpeningHours } from '../../../shared/venue.ts';
import {
  buildNeed,
  buildProblem,
  buildVenue,
  needId,
  ruleOf10Km,
  venueId,
} from '../../../shared/venue-plan/plan-fixture.ts';
import { venueOptions } from './assign/venue-options.ts';
import { answerAsk } from './solve-ask.ts';
import type { SolveAnswer } from './solve-message.ts';

/** One slot of two hours a week. */
const hours: OpeningHours = { wed: [['14:30', '16:30']] };
// Both are nearer to the first venue, which takes one: 1 + 5 km beats 2 + 9 km.
const problem = buildProblem(
  [buildNeed(1), buildNeed(2)],
  [buildVenue(1, hours), buildVenue(2, hours)],
  [
    [1, 9],
    [2, 5],
  ],
);
const rule = ruleOf10Km;
const solve = (ask: Partial<Parameters<typeof answerAsk>[1]>, at = problem) => {
  const answers: SolveAnswer[] = [];
  let clock = 0;
  const now = () => (clock += 50);
  answerAsk(
    at,
    { kind: 'assign', rule, corrections: [], stopAfter: null, ...ask },
    (answer) => answers.push(answer),
    now,
  );
  return answers;
};
const resultOf = (answers: readonly SolveAnswer[]) => {
  const last = answers.at(-1);
  if (last?.kind !== 'done' || last.result.kind !== 'assign') throw new Error('not solved');
  return last.result;
};

it('tells progress, then the result: 2 of 2 in 6 km, proven', () => {
  const answers = solve({});
  expect(answers.slice(0, -1).every(({ kind }) => kind === 'progress')).toBe(true);
  expect(resultOf(answers)).toMatchObject({ served: 2, totalMetres: 6000, proven: true });
});
it('the same task stopped after as many steps as were told comes to the same best so far, and claims no proof', () => {
  const many = Array.from({ length: 40 }, (_, at) => at + 1);
  const big = buildProblem(
    many.map((number) => buildNeed(number)),
    many.map((number) => buildVenue(number, hours)),
    many.map((row) => many.map((column) => 1 + ((row * 7 + column * 13) % 9))),
  );
  const told = solve({}, big).filter(({ kind }) => kind === 'progress').length;
  const stopAfter = Math.max(1, Math.floor(told / 2));
  const [first, again] = [resultOf(solve({ stopAfter }, big)), resultOf(solve({ stopAfter }, big))];
  expect(again).toEqual(first);
  expect(first.proven).toBe(false);
  expect(first.served).toBeLessThanOrEqual(first.servedBound);
  expect(resultOf(solve({}, big))).toMatchObject({ served: 40, proven: true });
});
it('offers both venues for a decision by hand, the nearest first, with 1 of 1 slots taken each', () => {
  const result = resultOf(solve({}));
  const options = venueOptions({ problem, kind: 'assign', rule, corrections: [] }, result, needId(2));
  expect(options.map(({ venueId: id, metres, used, slots }) => [id, metres, used, slots])).toEqual([
    [venueId(1), 2000, 1, 1],
    [venueId(2), 5000, 1, 1],
  ]);
});
it('an organisation moved by hand stays there, and the other one moves on: 11 km', () => {
  const corrections = [{ organisationId: needId(2), venueId: venueId(1) }];
  const result = resultOf(solve({ corrections }));
  expect(result.totalMetres).toBe(11_000);
  expect(result.meetings.filter(({ fixed }) => fixed).map(({ organisationId }) => organisationId)).toEqual([
    needId(2),
  ]);
});
