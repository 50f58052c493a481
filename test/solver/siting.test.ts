import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverMost } from '../../shared/siting/cover-most.ts';
import { coverWithin } from '../../shared/siting/cover-within.ts';
import { shortenWays } from '../../shared/siting/shorten-ways.ts';
import { dense } from '../builders/assignment.ts';
import { type SitingCase, sitingCases } from '../builders/siting.ts';
import { type Program, solveByGlpk, type Terms } from './glpk.ts';

const sample = (seed: number): readonly SitingCase[] =>
  fc.sample(sitingCases({ rows: 25, candidates: 12 }), { numRuns: 80, seed });

/** Who goes where (`x`), what is opened (`y`); nobody goes where nothing is opened. */
function location({ choose, costs, capacities }: SitingCase) {
  const pairs = costs.flatMap((row, one) =>
    row.flatMap((cost, place) => (cost === null ? [] : [{ one, place, cost, name: `x_${one}_${place}` }])),
  );
  const opened = capacities.map((_, place) => `y_${place}`);
  const ofRow = (of: number): Terms => pairs.filter(({ one }) => one === of).map(({ name }) => [1, name]);
  const constraints: Program['constraints'] = [
    { terms: opened.map((name) => [1, name] as const), relation: '<=', right: choose },
    ...pairs.map(({ name, place }) => ({
      terms: [[1, name] as const, [-1, `y_${place}`] as const],
      relation: '<=' as const,
      right: 0,
    })),
  ];
  return { pairs, opened, ofRow, constraints };
}

/** Hundreds of runs of another program, on a machine that may have others to do. */
const patience = 240_000;

describe('siting against GLPK', () => {
  it(
    'covers as much in all of 80 random problems',
    () => {
      for (const instance of sample(1)) {
        const { opened, constraints, ofRow, pairs } = location(instance);
        const optimum = solveByGlpk({
          sense: 'Maximize',
          objective: pairs.map(({ one, name }) => [instance.weight[one] ?? 0, name] as const),
          constraints: [
            ...constraints,
            ...instance.costs.map((_, of) => ({ terms: ofRow(of), relation: '<=' as const, right: 1 })),
          ],
          binary: opened,
        });
        const { choices } = dense(instance.costs, instance.capacities);
        const { value, proven } = coverMost({ ...instance, candidates: opened.length, choices });
        expect({ value, proven }).toEqual({ value: optimum, proven: true });
      }
    },
    patience,
  );

  it(
    'shortens the way as much in all of 80 random problems',
    () => {
      for (const instance of sample(2)) {
        const { opened, constraints, ofRow, pairs } = location(instance);
        const optimum = solveByGlpk({
          sense: 'Minimize',
          objective: [
            ...pairs.map(({ one, cost, name }) => [(instance.weight[one] ?? 0) * cost, name] as const),
            ...instance.now.map((now, one) => [(instance.weight[one] ?? 0) * now, `stays_${one}`] as const),
          ],
          constraints: [
            ...constraints,
            ...instance.costs.map((_, of) => ({
              terms: [...ofRow(of), [1, `stays_${of}`] as const],
              relation: '=' as const,
              right: 1,
            })),
          ],
          binary: opened,
        });
        const { choices } = dense(instance.costs, instance.capacities);
        const { value, proven } = shortenWays({ ...instance, candidates: opened.length, choices });
        expect({ value, proven }).toEqual({ value: optimum, proven: true });
      }
    },
    patience,
  );

  it(
    'serves as many within capacities in all of 80 random problems, a third of the places open already',
    () => {
      for (const instance of sample(3)) {
        const { pairs, ofRow } = location(instance);
        const places = instance.capacities.length;
        const candidates = Math.ceil((2 * places) / 3);
        const opened = Array.from({ length: candidates }, (_, place) => `y_${place}`);
        const optimum = solveByGlpk({
          sense: 'Maximize',
          objective: pairs.map(({ name }) => [1, name] as const),
          constraints: [
            { terms: opened.map((name) => [1, name] as const), relation: '<=', right: instance.choose },
            ...instance.costs.map((_, of) => ({ terms: ofRow(of), relation: '<=' as const, right: 1 })),
            ...instance.capacities.map((capacity, of) => ({
              terms: [
                ...pairs.filter(({ place }) => place === of).map(({ name }) => [1, name] as const),
                ...(of < candidates ? [[-capacity, `y_${of}`] as const] : []),
              ],
              relation: '<=' as const,
              right: of < candidates ? 0 : capacity,
            })),
          ],
          binary: [...opened, ...pairs.map(({ name }) => name)],
        });
        const { choices } = dense(instance.costs, instance.capacities);
        const { value, proven } = coverWithin({ ...instance, candidates, choices });
        expect({ value, proven }).toEqual({ value: optimum, proven: true });
      }
    },
    patience,
  );
});
