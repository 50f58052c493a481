import { assign } from '../assignment/assign.ts';
import type { Choices } from '../assignment/choices.ts';
import { slotsOf } from '../assignment/corrections.ts';
import { chooseBest } from './choose-best.ts';
import { Openings } from './openings.ts';
import { gapOf, type Siting, type SitingOptions } from './siting.ts';

/** Who could go where, how many each place takes, and how many of the candidates are to be opened. */
export interface CoverWithinProblem {
  readonly candidates: number;
  /** At most; fewer when there are fewer candidates. */
  readonly choose: number;
  /** Of each place: the candidates first, then those that are open anyway, so that rows may move between these and the new ones. */
  readonly capacities: ArrayLike<number>;
  readonly choices: Choices;
}

/** With an assignment to what is open then that serves as many as can be, by the least way. */
export interface CoveredWithin extends Siting {
  /** Place of each, or -1. */
  readonly placeOf: Int32Array;
}

/**
 * Opens the candidates with which most can be served, each at one place and no place beyond its capacity (maximal covering with capacities,
 * Current and Storbeck 1988). `value` and `now` are the rows served with and without them, counted by maximum flow; a row gains by the
 * candidate where the assignment has it.
 */
export function coverWithin(problem: CoverWithinProblem, options: SitingOptions = {}): CoveredWithin {
  const { choices } = problem;
  const capacities = Int32Array.from(problem.capacities, slotsOf);
  const model = new Openings({ ...problem, capacities });
  const now = model.valueOf([]);
  const { chosen, value, bound } = chooseBest(model, model.greedy(), options.onProgress ?? (() => true));
  const open = model.slotsWith(chosen);
  // Told to stop, it does not look for the least way either.
  const { placeOf } = assign({ capacities: open, choices }, { onProgress: () => value === bound });
  const gainersOf = (candidate: number) => [...placeOf.keys()].filter((row) => placeOf[row] === candidate);
  return {
    ...{ chosen, value, now, bound, placeOf, ...gapOf(value, bound) },
    sites: chosen.map((candidate) => ({
      candidate,
      alone: model.valueOf([candidate]) - now,
      marginal: value - model.valueOf(chosen.filter((other) => other !== candidate)),
      gainers: gainersOf(candidate),
    })),
  };
}
