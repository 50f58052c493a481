import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense } from '../../test/builders/assignment.ts';
import { bestOfAll, sitingCases } from '../../test/builders/siting.ts';
import { assign } from '../assignment/assign.ts';
import { coverWithin } from './cover-within.ts';

describe('the sites that serve most within their capacity', () => {
  it('opens 1 that takes 3 rather than 1 that reaches 5 and takes 2', () => {
    const problem = dense(
      [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, null],
        [1, null],
      ],
      [2, 3],
    );
    expect(coverWithin({ ...problem, candidates: 2, choose: 1 })).toEqual({
      ...{ chosen: [1], value: 3, now: 0, bound: 3, gap: 0, proven: true },
      placeOf: Int32Array.of(1, 1, 1, -1, -1),
      sites: [{ candidate: 1, alone: 3, marginal: 3, gainers: [0, 1, 2] }],
    });
  });

  it('counts those who make room: 1 new slot serves 1 more, though only somebody served already reaches it', () => {
    // Place 1 is open, takes 1, and is wanted by both; only row 0 reaches the candidate.
    const problem = dense(
      [
        [9, 1],
        [null, 1],
      ],
      [1, 1],
    );
    expect(coverWithin({ ...problem, candidates: 1, choose: 1 })).toMatchObject({
      ...{ chosen: [0], value: 2, now: 1, proven: true },
      placeOf: Int32Array.of(0, 1),
      sites: [{ alone: 1, marginal: 1, gainers: [0] }],
    });
  });

  it('serves as many as the best of all choices, in 300 cases, and nobody beyond a capacity', () => {
    fc.assert(
      fc.property(sitingCases({ rows: 10, candidates: 7 }), fc.nat({ max: 2 }), (instance, existing) => {
        const { capacities, choose } = instance;
        const { choices } = dense(instance.costs, capacities);
        const candidates = Math.max(0, capacities.length - existing);
        const servedWith = (open: readonly number[]) =>
          assign({
            capacities: capacities.map((own, place) =>
              place >= candidates || open.includes(place) ? own : 0,
            ),
            choices,
          }).served;
        const found = coverWithin({ candidates, choose, capacities, choices });
        const best = bestOfAll({ choose, capacities: capacities.slice(0, candidates) }, servedWith);
        expect({ value: found.value, now: found.now, proven: found.proven }).toEqual({
          value: best,
          now: servedWith([]),
          proven: true,
        });
        expect(found.placeOf.filter((place) => place !== -1)).toHaveLength(best);
        capacities.forEach((own, place) => {
          expect(found.placeOf.filter((each) => each === place).length).toBeLessThanOrEqual(own);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('told to stop at once answers with a choice and a bound that hold, in 100 cases', () => {
    fc.assert(
      fc.property(sitingCases({ rows: 30, candidates: 10 }), ({ costs, capacities, choose }) => {
        const problem = { ...dense(costs, capacities), candidates: capacities.length, choose };
        const best = coverWithin(problem);
        const stopped = coverWithin(problem, { onProgress: () => false });
        expect(stopped.value).toBeLessThanOrEqual(best.value);
        expect(stopped.bound).toBeGreaterThanOrEqual(best.value);
      }),
      { numRuns: 100 },
    );
  });
});
