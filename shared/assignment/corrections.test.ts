import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense, matrices } from '../../test/builders/assignment.ts';
import { assign } from './assign.ts';
import { assignNearestFirst } from './assign-nearest-first.ts';
import { judgeCorrections } from './corrections.ts';

describe('corrections by hand', () => {
  const problem = dense(
    [
      [1, 4],
      [2, 3],
      [5, null],
    ],
    [1, 2],
  );

  it('are kept, and the other 2 solved around them', () => {
    // Free: 3 in A, 1 and 2 in B, 5 + 4 + 3 = 12. With 1 in A, 3 has no place left: 1 + 3 = 4.
    expect([...assign(problem).placeOf]).toEqual([1, 1, 0]);
    const fixed = assign(problem, { fixed: new Map([[0, 0]]) });
    expect([...fixed.placeOf]).toEqual([0, 1, -1]);
    expect(fixed).toMatchObject({ served: 2, cost: 4, bound: 4, proven: true, refused: [] });
    expect([...assign(problem, { fixed: new Map([[2, -1]]) }).placeOf]).toEqual([0, 1, -1]);
  });

  it('are refused with 3 reasons: the place is full of corrections, the pair is not allowed, there is no such place', () => {
    const fixed = new Map([
      [0, 0],
      [1, 0],
      [2, 1],
    ]);
    const { refused, placeOf } = assign(problem, { fixed });
    expect(refused).toEqual([
      { one: 1, place: 0, reason: 'over-capacity', capacity: 1 },
      { one: 2, place: 1, reason: 'not-allowed', capacity: 2 },
    ]);
    expect([...placeOf]).toEqual([0, 1, -1]);
    expect(judgeCorrections(problem, new Map([[1, 7]])).refused).toEqual([
      { one: 1, place: 7, reason: 'no-such-place', capacity: 0 },
    ]);
    expect(judgeCorrections(dense([[1]], [0]), new Map([[0, 0]])).refused).toEqual([
      { one: 0, place: 0, reason: 'over-capacity', capacity: 0 },
    ]);
  });

  it('hold in 300 cases for every objective, the rest as good as without those who are fixed and their slots', () => {
    fc.assert(
      fc.property(
        matrices({ ones: 8, places: 4 }),
        fc.constantFrom('least-way', 'fairest', 'balanced'),
        fc.array(fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: -1, max: 3 })), { maxLength: 4 }),
        ({ costs, capacities }, objective, wishes) => {
          const problem = dense(costs, capacities);
          const fixed = new Map(wishes.filter(([one]) => one < costs.length));
          const { kept, refused } = judgeCorrections(problem, fixed);
          const found = assign(problem, { fixed, objective });
          for (const [one, place] of kept) expect(found.placeOf[one]).toBe(place);
          expect(kept.size + refused.length).toBe(fixed.size);
          expect(found.proven).toBe(true);
          if (objective !== 'least-way') return;
          const held = [...kept.values()];
          const rest = assign(
            dense(
              costs.map((row, one) => (kept.has(one) ? [] : row)),
              capacities.map((own, place) => own - held.filter((each) => each === place).length),
            ),
          );
          const ofKept = [...kept].filter(([, place]) => place >= 0);
          expect(found.served).toBe(rest.served + ofKept.length);
          expect(found.cost).toBe(
            ofKept.reduce((sum, [one, place]) => sum + (costs[one]?.[place] ?? 0), rest.cost),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('nearest first', () => {
  it('serves 4 where 5 can be: it takes the shortest way of all, then the next that has room', () => {
    const { placeOf, served, cost } = assignNearestFirst(
      dense(
        [
          [1, 4, null],
          [1, 2, null],
          [2, 6, null],
          [null, 2, 3],
          [null, 3, 9],
        ],
        [2, 2, 1],
      ),
    );
    // 1→A 1, 2→A 1 (A is full), 4→B 2, 5→B 3 (B is full): 7. 3 does not reach C.
    expect([...placeOf]).toEqual([0, 0, -1, 1, 1]);
    expect({ served, cost }).toEqual({ served: 4, cost: 7 });
  });

  it('keeps corrections, and is never better than the best where it serves as many, in 300 cases', () => {
    expect([...assignNearestFirst(dense([[1], [2]], [1]), new Map([[1, 0]])).placeOf]).toEqual([-1, 0]);
    fc.assert(
      fc.property(matrices({ ones: 9, places: 4 }), ({ costs, capacities }) => {
        const problem = dense(costs, capacities);
        const [first, best] = [assignNearestFirst(problem), assign(problem)];
        expect(first.served).toBeLessThanOrEqual(best.served);
        if (first.served === best.served) expect(first.cost).toBeGreaterThanOrEqual(best.cost);
      }),
      { numRuns: 300 },
    );
  });
});
