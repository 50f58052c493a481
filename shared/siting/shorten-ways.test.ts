import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense } from '../../test/builders/assignment.ts';
import { bestOfAll, sitingCases } from '../../test/builders/siting.ts';
import { shortenWays } from './shorten-ways.ts';

describe('the sites that shorten the way most', () => {
  it('takes the 2 ends of a line of 4 rather than its middle: 2 in all instead of 12', () => {
    // Four at 0, 1, 9, 10; candidates at 0, 5, 10; 20 each for who has nothing.
    const costs = [0, 1, 9, 10].map((x) => [0, 5, 10].map((site) => Math.abs(x - site)));
    const { choices } = dense(costs, []);
    expect(shortenWays({ candidates: 3, choose: 2, choices, now: [20, 20, 20, 20] })).toEqual({
      ...{ chosen: [0, 2], value: 2, now: 80, bound: 2, gap: 0, proven: true },
      // Alone, 0 saves 20 + 19 + 11 + 10; without it, the two at 0 and 1 pay 10 and 9 to site 10.
      sites: [
        { candidate: 0, alone: 60, marginal: 18, gainers: [0, 1] },
        { candidate: 2, alone: 60, marginal: 18, gainers: [2, 3] },
      ],
    });
  });

  it('leaves with what exists whoever is nearer to that: 1 of 2 gains', () => {
    const { choices } = dense([[7], [1]], []);
    expect(shortenWays({ candidates: 1, choose: 1, choices, now: [3, 9] })).toMatchObject({
      ...{ value: 4, now: 12, bound: 4 },
      sites: [{ alone: 8, marginal: 8, gainers: [1] }],
    });
  });

  it('costs as little as the best of all choices does, in 300 cases', () => {
    fc.assert(
      fc.property(sitingCases({ rows: 12, candidates: 8 }), (instance) => {
        const { costs, now, weight, choose } = instance;
        const { choices } = dense(costs, []);
        const candidates = instance.capacities.length;
        const { value, bound, proven } = shortenWays({ candidates, choose, choices, now, weight });
        const best = -bestOfAll(
          instance,
          (open) =>
            -costs.reduce(
              (sum, row, at) =>
                sum +
                (weight[at] ?? 0) *
                  Math.min(now[at] ?? 0, ...open.map((each) => row[each] ?? Number.POSITIVE_INFINITY)),
              0,
            ),
        );
        expect(value).toBeCloseTo(best, 6);
        expect(bound).toBeCloseTo(best, 6);
        expect(proven).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('told to stop at once answers with a choice and a bound that hold, in 100 cases', () => {
    fc.assert(
      fc.property(sitingCases({ rows: 40, candidates: 12 }), ({ costs, now, weight, choose, capacities }) => {
        const { choices } = dense(costs, []);
        const problem = { candidates: capacities.length, choose, choices, now, weight };
        const best = shortenWays(problem);
        const stopped = shortenWays(problem, { onProgress: () => false });
        expect(stopped.value).toBeGreaterThanOrEqual(best.value - 1e-6);
        expect(stopped.bound).toBeLessThanOrEqual(best.value + 1e-6);
      }),
      { numRuns: 100 },
    );
  });
});
