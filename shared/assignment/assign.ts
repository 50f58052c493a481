import { costAt, sortChoices } from './choices.ts';
import { judgeCorrections, nowhere, type RefusedCorrection, slotsOf } from './corrections.ts';
import { type Rest, solvers } from './objectives.ts';
import type { AssignmentObjective, AssignmentProblem } from './problem.ts';
import { longestWay } from './shorten-longest.ts';

export interface AssignOptions {
  /** `least-way` when absent. */
  readonly objective?: AssignmentObjective;
  /** Corrections by hand: one → place, or → -1 for nowhere. Kept, and the rest solved around them. */
  readonly fixed?: ReadonlyMap<number, number>;
  /** Asked now and then, with how many have been treated; `false` stops with the best so far and what is known of the optimum. */
  readonly onProgress?: (done: number, total: number) => boolean;
}

/** An assignment, with what no other one can better: equal to what it reaches unless it was stopped. */
export interface Assignment {
  /** Place of each, or -1. */
  readonly placeOf: Int32Array;
  readonly served: number;
  /** None serves more. */
  readonly servedBound: number;
  /** The way of all who are served. */
  readonly cost: number;
  /** None that serves as many and is as good in what the objective puts first costs less. */
  readonly bound: number;
  /** (cost − bound) ÷ cost; 0 when proven. */
  readonly gap: number;
  readonly proven: boolean;
  /** What the objective puts before the total way: of `fairest` the longest way, of `balanced` the unevenness; none of those that serve as many goes below its bound. */
  readonly priority: { readonly value: number; readonly bound: number } | null;
  /** The longest way of one served; 0 when nobody is. */
  readonly longest: number;
  /** The largest share of its slots a place gives, 0…1. */
  readonly fullest: number;
  /** Corrections that could not be kept; they were solved like the rest. */
  readonly refused: readonly RefusedCorrection[];
}

/** Of the cost: less is the rounding of sums, not a gap. */
const rounding = 1e-9;
/**
 * Assigns each to at most one of its places, none beyond its capacity: as many as possible, then as the objective says; exact, with the
 * proof from linear programming duality. Equal optima: always the same one for the same order of rows and places.
 */
export function assign(problem: AssignmentProblem, options: AssignOptions = {}): Assignment {
  const { kept, refused } = judgeCorrections(problem, options.fixed ?? new Map());
  const rest = leaveRest(problem, kept);
  const goesOn = options.onProgress ?? (() => true);
  const { placeOf, bound, priority, stopped } = solvers[options.objective ?? 'least-way'](rest, goesOn);
  let [fixedCost, cost] = [0, 0];
  for (const [one, place] of kept) {
    placeOf[one] = place;
    if (place !== nowhere) fixedCost += costAt(rest.choices, one, place);
  }
  const used = new Int32Array(rest.capacity.length);
  let served = 0;
  placeOf.forEach((place, one) => {
    if (place === nowhere) return;
    served += 1;
    used[place] = (used[place] as number) + 1;
    cost += costAt(rest.choices, one, place);
  });
  const least = Math.min(cost, bound + fixedCost);
  const gap = cost - least <= rounding * Math.max(1, cost) ? 0 : (cost - least) / cost;
  const met = priority === null || priority.bound === priority.value;
  return {
    ...{ placeOf, served, servedBound: served, cost, bound: least, gap, priority, refused },
    proven: gap === 0 && met && !stopped,
    longest: longestWay(rest.choices, placeOf),
    fullest: used.reduce((most, own, place) => Math.max(most, own / (rest.capacity[place] || 1)), 0),
  };
}

function leaveRest({ capacities, choices }: AssignmentProblem, kept: ReadonlyMap<number, number>): Rest {
  const capacity = Int32Array.from(capacities, slotsOf);
  const held = new Int32Array(capacity.length);
  const settled = new Uint8Array(choices.start.length - 1);
  for (const [one, place] of kept) {
    settled[one] = 1;
    if (place !== nowhere) held[place] = (held[place] as number) + 1;
  }
  const slots = capacity.map((own, place) => own - (held[place] as number));
  return { choices: sortChoices(choices), capacity, held, slots, settled, kept };
}
