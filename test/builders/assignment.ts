import fc from 'fast-check';
import { choicesOf } from '../../shared/assignment/choices.ts';
import type { AssignmentProblem } from '../../shared/assignment/problem.ts';

/** A problem from a matrix of costs; null is a pair that is not allowed. */
export const dense = (
  costs: readonly (readonly (number | null)[])[],
  capacities: readonly number[],
): AssignmentProblem => ({
  capacities,
  choices: choicesOf(
    costs.map((row) => row.flatMap((cost, place) => (cost === null ? [] : [{ place, cost }]))),
  ),
});

/** Small problems as matrices: whole costs, a third of the pairs not allowed, places that take 0 to 3. */
export const matrices = (most: { readonly ones: number; readonly places: number }) =>
  fc.integer({ min: 1, max: most.places }).chain((places) =>
    fc.record({
      costs: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { nil: null, freq: 3 }), {
          minLength: places,
          maxLength: places,
        }),
        { minLength: 1, maxLength: most.ones, size: 'max' },
      ),
      capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: places, maxLength: places }),
    }),
  );
