import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense, matrices } from '../../test/builders/assignment.ts';
import { type Assignment, assign } from './assign.ts';
import type { AssignmentObjective, AssignmentProblem } from './problem.ts';

const objectives: readonly AssignmentObjective[] = ['least-way', 'fairest', 'balanced'];

/** Every assignment there is, measured; kept is the one that is least by `served` (more is less), then by the measures named. */
function exhaustive(
  { costs, capacities }: { costs: readonly (readonly (number | null)[])[]; capacities: readonly number[] },
  objective: AssignmentObjective,
): readonly number[] {
  let best: number[] | null = null;
  const used = capacities.map(() => 0);
  const walk = (one: number, served: number, cost: number, longest: number): void => {
    if (one === costs.length) {
      const unevenness = used.reduce((sum, own, place) => {
        let all = sum;
        for (let given = 0; given < own; given += 1)
          all += Math.round((100 * (2 * given + 1)) / (capacities[place] ?? 1));
        return all;
      }, 0);
      const first = { 'least-way': 0, fairest: longest, balanced: unevenness }[objective];
      const measured = [-served, first, cost];
      const differs = measured.findIndex((each, at) => each !== best?.[at]);
      if (!best || (differs >= 0 && (measured[differs] ?? 0) < (best[differs] ?? 0))) best = measured;
      return;
    }
    walk(one + 1, served, cost, longest);
    costs[one]?.forEach((own, place) => {
      if (own === null || (used[place] ?? 0) >= (capacities[place] ?? 0)) return;
      used[place] = (used[place] ?? 0) + 1;
      walk(one + 1, served + 1, cost + own, Math.max(longest, own));
      used[place] = (used[place] ?? 0) - 1;
    });
  };
  walk(0, 0, 0, 0);
  return best ?? [];
}
const measuresOf = ({ served, priority, cost }: Assignment) => [-served, priority?.value ?? 0, cost];

/** Nobody in a place that is not among its choices, no place over its capacity. */
function expectKept({ capacities, choices }: AssignmentProblem, placeOf: Int32Array): void {
  const used = Array.from(capacities, () => 0);
  placeOf.forEach((place, one) => {
    if (place === -1) return;
    used[place] = (used[place] ?? 0) + 1;
    expect([...choices.place.subarray(choices.start[one], choices.start[one + 1])]).toContain(place);
  });
  used.forEach((own, place) => {
    expect(own).toBeLessThanOrEqual(capacities[place] ?? 0);
  });
}

describe('the assignment', () => {
  // Places A 2, B 2, C 1.
  const five = dense(
    [
      [1, 4, null],
      [1, 2, null],
      [2, 6, null],
      [null, 2, 3],
      [null, 3, 9],
    ],
    [2, 2, 1],
  );

  it('of 5 to 3 by hand: 11 in all, one by one 1, 2, 2, 3 and 3', () => {
    // Five slots for five, so every place is full. 4 and 5 do not reach A: A has two of 1, 2, 3, and the third of them is in B.
    // The third is 2 (A 1 + 2, B 2 = 5), 1 (A 1 + 2, B 4 = 7) or 3 (A 1 + 1, B 6 = 8). The other slot of B and the one of C are
    // for 4 and 5: 5 in B and 4 in C is 3 + 3 = 6, the other way round 2 + 9 = 11. Least: 5 + 6 = 11.
    const { placeOf, ...found } = assign(five);
    expect([...placeOf]).toEqual([0, 1, 0, 2, 1]);
    expect(found).toEqual({
      ...{ cost: 11, bound: 11, gap: 0, proven: true, served: 5, servedBound: 5 },
      ...{ priority: null, longest: 3, fullest: 1, refused: [] },
    });
  });

  it('takes 4 + 4 rather than 1 + 5 where the longest way counts, and 1 + 5 where the total does', () => {
    const problem = dense(
      [
        [1, 4],
        [4, 5],
      ],
      [1, 1],
    );
    expect(assign(problem)).toMatchObject({ cost: 6, longest: 5 });
    const fair = assign(problem, { objective: 'fairest' });
    expect(fair).toMatchObject({ cost: 8, bound: 8, longest: 4, priority: { value: 4, bound: 4 } });
  });

  it('spreads 4 over 2 places of 4 slots each as 2 and 2, the two with the least detour moving', () => {
    const problem = dense(
      [
        [1, 9],
        [1, 3],
        [1, 8],
        [1, 4],
      ],
      [4, 4],
    );
    expect(assign(problem)).toMatchObject({ cost: 4, fullest: 1 });
    const even = assign(problem, { objective: 'balanced' });
    // Slots cost 25, 75, 125, 175 hundredths: 2 and 2 is 200, 3 and 1 would be 250.
    expect(even).toMatchObject({ cost: 9, bound: 9, fullest: 0.5, priority: { value: 200, bound: 200 } });
    expect([...even.placeOf]).toEqual([0, 1, 0, 1]);
  });

  it('fills a place of 1 slot and a place of 3 in step: of 2 both go to the larger', () => {
    // Slots cost 100 in the small one; 33 and 100 in the large one. 33 + 100 = 133 both ways, and then the way decides.
    const problem = dense(
      [
        [1, 2],
        [1, 2],
      ],
      [1, 3],
    );
    expect(assign(problem, { objective: 'balanced' })).toMatchObject({ cost: 3, priority: { value: 133 } });
  });

  it('serves 2 for 100 rather than 1 for 1, whatever the objective', () => {
    const problem = dense(
      [
        [1, 60],
        [40, null],
      ],
      [1, 1],
    );
    for (const objective of objectives)
      expect(assign(problem, { objective })).toMatchObject({ served: 2, cost: 100, proven: true });
  });

  it('gives the 1 slot of 3 equally near ones to the first of them, every time', () => {
    const ties = dense([[5], [5], [5]], [1]);
    expect([...assign(ties).placeOf]).toEqual([0, -1, -1]);
    expect([...assign(ties, { objective: 'balanced' }).placeOf]).toEqual([0, -1, -1]);
    expect([...assign(ties, { objective: 'fairest' }).placeOf]).toEqual([0, -1, -1]);
  });

  it.each(objectives)(
    'leaves out the dearest where 3 want 1 slot, serves nobody in 0 slots (%s)',
    (objective) => {
      expect([...assign(dense([[5], [3], [4]], [1]), { objective }).placeOf]).toEqual([-1, 0, -1]);
      expect(assign(dense([[5], [3]], [0]), { objective })).toMatchObject({ served: 0, proven: true });
      expect(
        assign(
          dense(
            [
              [5, 1],
              [3, 2],
            ],
            [0, 0],
          ),
          { objective },
        ),
      ).toMatchObject({ served: 0, fullest: 0 });
      expect(assign(dense([[null]], [2]), { objective })).toMatchObject({ served: 0, cost: 0, proven: true });
      expect(assign(dense([], []), { objective })).toMatchObject({
        served: 0,
        cost: 0,
        bound: 0,
        proven: true,
      });
    },
  );

  it.each(objectives)(
    'is as good as the best of all assignments in 400 small cases, and proves it (%s)',
    (objective) => {
      fc.assert(
        fc.property(matrices({ ones: 6, places: 4 }), (matrix) => {
          const problem = dense(matrix.costs, matrix.capacities);
          const found = assign(problem, { objective });
          expect(measuresOf(found)).toEqual(exhaustive(matrix, objective));
          expect(found.proven).toBe(true);
          expect(found.bound).toBeCloseTo(found.cost, 6);
          expect(found.priority?.bound).toBe(found.priority?.value);
          expectKept(problem, found.placeOf);
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each(objectives)(
    'is worth the same in whatever order the rows and places stand, in 200 cases (%s)',
    (objective) => {
      fc.assert(
        fc.property(matrices({ ones: 12, places: 5 }), fc.gen(), ({ costs, capacities }, gen) => {
          const shuffled = <T>(items: readonly T[]) =>
            gen(() => fc.shuffledSubarray([...items], { minLength: items.length }));
          const places = shuffled(capacities.map((_, place) => place));
          const rows = shuffled(costs.map((_, one) => one)).map((one) =>
            places.map((place) => costs[one]?.[place] ?? null),
          );
          const other = dense(
            rows,
            places.map((place) => capacities[place] ?? 0),
          );
          expect(measuresOf(assign(other, { objective }))).toEqual(
            measuresOf(assign(dense(costs, capacities), { objective })),
          );
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(objectives)(
    'told to stop after 64 of 200 serves all 200 all the same, and claims no more than it knows (%s)',
    (objective) => {
      const many = dense(
        Array.from({ length: 200 }, (_, one) => [one % 7, one % 5, (3 * one) % 11]),
        [70, 70, 60],
      );
      const best = assign(many, { objective });
      const stopped = assign(many, { objective, onProgress: (done) => done < 64 });
      expect(stopped).toMatchObject({ served: 200, proven: false });
      expect(stopped.bound).toBeLessThanOrEqual(best.cost);
      expect(stopped.cost).toBeGreaterThanOrEqual(stopped.bound);
      expect(stopped.priority?.bound ?? 0).toBeLessThanOrEqual(best.priority?.value ?? 0);
      const atOnce = assign(many, { objective, onProgress: () => false });
      expect(atOnce).toMatchObject({ served: 200, proven: false });
      expect(atOnce.priority?.bound ?? 0).toBeLessThanOrEqual(best.priority?.value ?? 0);
    },
  );
});
