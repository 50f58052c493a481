import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../shared/assignment/assign.ts';
import { dense, matrices } from '../builders/assignment.ts';
import { type Program, solveByGlpk, type Terms } from './glpk.ts';

interface Matrix {
  readonly costs: readonly (readonly (number | null)[])[];
  readonly capacities: readonly number[];
}

const name = (one: number, place: number) => `x_${one}_${place}`;

/** The pairs allowed, and that each goes to one place and no place takes too many. */
function transportation({ costs, capacities }: Matrix) {
  const pairs = costs.flatMap((row, one) =>
    row.flatMap((cost, place) => (cost === null ? [] : [{ one, place, cost }])),
  );
  const sumOf = (wanted: (pair: { one: number; place: number }) => boolean): Terms =>
    pairs.filter(wanted).map(({ one, place }) => [1, name(one, place)] as const);
  const constraints: Program['constraints'] = [
    ...costs.map((_, of) => ({ terms: sumOf(({ one }) => one === of), relation: '<=' as const, right: 1 })),
    ...capacities.map((right, of) => ({
      terms: sumOf(({ place }) => place === of),
      relation: '<=' as const,
      right,
    })),
  ];
  return { pairs, sumOf, constraints };
}

const sample = (numRuns: number, seed: number, most = { ones: 25, places: 8 }): readonly Matrix[] =>
  fc.sample(matrices(most), { numRuns, seed });

/** Hundreds of runs of another program, on a machine that may have others to do. */
const patience = 240_000;

describe('the assignment against GLPK', () => {
  it(
    'serves as many by as little way in all of 200 random problems with capacities and forbidden pairs',
    () => {
      const instances = sample(200, 20261124);
      let short = 0;
      for (const matrix of instances) {
        const { pairs, constraints } = transportation(matrix);
        // One more served is worth more than all ways: 25 ones at 12 each at most.
        const worth = 1000;
        const optimum = solveByGlpk({
          sense: 'Minimize',
          objective: pairs.map(({ one, place, cost }) => [cost - worth, name(one, place)] as const),
          constraints,
          binary: [],
        });
        const { served, cost, proven } = assign(dense(matrix.costs, matrix.capacities));
        expect(cost - worth * served).toBe(optimum);
        expect(proven).toBe(true);
        if (served < matrix.costs.length) short += 1;
      }
      // Both kinds are among them: with room for all, and without.
      expect(short).toBeGreaterThan(20);
      expect(short).toBeLessThan(180);
    },
    patience,
  );

  it(
    'has as short a longest way, and as little in all under it, in 40 problems',
    () => {
      for (const matrix of sample(40, 40)) {
        const { pairs, sumOf, constraints } = transportation(matrix);
        const found = assign(dense(matrix.costs, matrix.capacities), { objective: 'fairest' });
        const all = sumOf(() => true);
        const binary = all.map(([, variable]) => variable);
        const most = solveByGlpk({ sense: 'Maximize', objective: all, constraints, binary });
        expect(found.served).toBe(most);
        const serving = [...constraints, { terms: all, relation: '>=' as const, right: most }];
        const longest = solveByGlpk({
          sense: 'Minimize',
          objective: [[1, 'longest']],
          constraints: [
            ...serving,
            ...pairs.map(({ one, place, cost }) => ({
              terms: [[1, 'longest'] as const, [-cost, name(one, place)] as const],
              relation: '>=' as const,
              right: 0,
            })),
          ],
          binary,
        });
        expect(found.priority?.value).toBe(longest);
        const cost = solveByGlpk({
          sense: 'Minimize',
          objective: pairs.map((pair) => [pair.cost, name(pair.one, pair.place)] as const),
          constraints: [
            ...serving,
            ...pairs
              .filter((pair) => pair.cost > longest)
              .map((pair) => ({
                terms: [[1, name(pair.one, pair.place)] as const],
                relation: '=' as const,
                right: 0,
              })),
          ],
          binary,
        });
        expect(found.cost).toBe(cost);
      }
    },
    patience,
  );

  it(
    'uses the slots as evenly, by as little way, in 40 problems',
    () => {
      for (const matrix of sample(40, 41)) {
        const { pairs, sumOf, constraints } = transportation(matrix);
        const found = assign(dense(matrix.costs, matrix.capacities), { objective: 'balanced' });
        const most = solveByGlpk({
          sense: 'Maximize',
          objective: sumOf(() => true),
          constraints,
          binary: [],
        });
        expect(found.served).toBe(most);
        const slots = matrix.capacities.flatMap((capacity, place) =>
          Array.from({ length: capacity }, (_, given) => ({
            place,
            variable: `s_${place}_${given}`,
            charge: Math.round((100 * (2 * given + 1)) / capacity),
          })),
        );
        // One hundredth is worth more than all ways: 25 ones at 12 each at most.
        const worth = 1000;
        const optimum = solveByGlpk({
          sense: 'Minimize',
          objective: [
            ...pairs.map((pair) => [pair.cost, name(pair.one, pair.place)] as const),
            ...slots.map(({ charge, variable }) => [worth * charge, variable] as const),
          ],
          constraints: [
            ...constraints,
            { terms: sumOf(() => true), relation: '>=', right: most },
            ...slots.map(({ variable }) => ({
              terms: [[1, variable] as const],
              relation: '<=' as const,
              right: 1,
            })),
            ...matrix.capacities.map((_, of) => ({
              terms: [
                ...sumOf(({ place }) => place === of),
                ...slots.filter(({ place }) => place === of).map(({ variable }) => [-1, variable] as const),
              ],
              relation: '<=' as const,
              right: 0,
            })),
          ],
          binary: slots.map(({ variable }) => variable),
        });
        expect(worth * (found.priority?.value ?? 0) + found.cost).toBe(optimum);
        expect(found.proven).toBe(true);
      }
    },
    patience,
  );
});
