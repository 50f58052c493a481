import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense } from '../../test/builders/assignment.ts';
import { bestOfAll, sitingCases } from '../../test/builders/siting.ts';
import { coverMost } from './cover-most.ts';

/** Rows by the candidates that reach them. */
const reached = (candidates: number, rows: readonly (readonly number[])[]) =>
  dense(
    rows.map((row) => Array.from({ length: candidates }, (_, each) => (row.includes(each) ? 1 : null))),
    [],
  ).choices;

describe('the sites that serve most', () => {
  it('takes 2 that serve 6 together where the best one and its best companion serve 5', () => {
    // 0 serves a b c d; 1 serves a b e; 2 serves c d f. Greedy takes 0 (4) and then one more (5); 1 and 2 serve all 6.
    const choices = reached(3, [[0, 1], [0, 1], [0, 2], [0, 2], [1], [2]]);
    expect(coverMost({ candidates: 3, choose: 2, choices })).toEqual({
      ...{ chosen: [1, 2], value: 6, now: 0, bound: 6, gap: 0, proven: true },
      sites: [
        { candidate: 1, alone: 3, marginal: 3, gainers: [0, 1, 4] },
        { candidate: 2, alone: 3, marginal: 3, gainers: [2, 3, 5] },
      ],
    });
    expect(coverMost({ candidates: 3, choose: 1, choices })).toMatchObject({ chosen: [0], value: 4 });
  });

  it('says of 2 that overlap in 1 what each adds to the other', () => {
    const { value, sites } = coverMost({
      candidates: 2,
      choose: 2,
      choices: reached(2, [[0], [0, 1], [1], [1]]),
    });
    expect(value).toBe(4);
    expect(sites.map(({ alone, marginal }) => [alone, marginal])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  it('serves nobody whom no candidate reaches, and chooses no more than the 2 there are', () => {
    const found = coverMost({ candidates: 2, choose: 5, choices: reached(2, [[], [0], [1]]) });
    expect(found).toMatchObject({ chosen: [0, 1], value: 2, bound: 2 });
    expect(coverMost({ candidates: 0, choose: 3, choices: reached(0, [[]]) })).toMatchObject({
      ...{ chosen: [], value: 0, bound: 0, proven: true },
    });
  });

  it('covers as much as the best of all choices, with and without weights, in 300 cases', () => {
    fc.assert(
      fc.property(sitingCases({ rows: 12, candidates: 8 }), fc.boolean(), (instance, weighted) => {
        const candidates = instance.capacities.length;
        const { choices } = dense(instance.costs, instance.capacities);
        const { weight } = instance;
        const { value, proven, chosen, sites } = coverMost({
          ...{ candidates, choose: instance.choose, choices },
          ...(weighted && { weight }),
        });
        const best = bestOfAll(instance, (open) =>
          instance.costs.reduce(
            (sum, row, at) =>
              sum + (open.some((each) => row[each] !== null) ? (weighted ? (weight[at] ?? 0) : 1) : 0),
            0,
          ),
        );
        expect({ value, proven }).toEqual({ value: best, proven: true });
        expect(chosen).toHaveLength(Math.min(instance.choose, candidates));
        for (const { alone, marginal } of sites) expect(marginal).toBeLessThanOrEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('told to stop at once answers with a choice and a bound that hold', () => {
    fc.assert(
      fc.property(sitingCases({ rows: 40, candidates: 12 }), (instance) => {
        const problem = {
          ...{ candidates: instance.capacities.length, choose: instance.choose },
          choices: dense(instance.costs, instance.capacities).choices,
        };
        const best = coverMost(problem);
        const stopped = coverMost(problem, { onProgress: () => false });
        expect(stopped.value).toBeLessThanOrEqual(best.value);
        expect(stopped.bound).toBeGreaterThanOrEqual(best.value);
        expect(stopped.proven).toBe(stopped.gap === 0);
      }),
      { numRuns: 100 },
    );
  });
});
