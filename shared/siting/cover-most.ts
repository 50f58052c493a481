import type { Choices } from '../assignment/choices.ts';
import { chooseBest } from './choose-best.ts';
import { mergeRows } from './merge-rows.ts';
import { Savings, turn } from './savings.ts';
import { gapOf, type Siting, type SitingOptions } from './siting.ts';

/** Whom which candidates would serve, and how many of them are to be chosen. */
export interface CoverProblem {
  readonly candidates: number;
  /** At most; fewer when there are fewer candidates. */
  readonly choose: number;
  /** Of each row: the candidates that would serve it, as `place`. */
  readonly choices: Choices;
  /** How much each row counts; 1 each when absent. */
  readonly weight?: ArrayLike<number>;
}

/**
 * Chooses the candidates that together serve most (maximal covering, Church and ReVelle 1974). `value` is the weight of the rows served, and
 * `now` is 0; a row gains by every chosen candidate that would serve it. The costs do not count.
 */
export function coverMost(problem: CoverProblem, options: SitingOptions = {}): Siting {
  const { candidates, choose } = problem;
  const { choices, weight } = mergeRows(problem.choices, problem.weight);
  // To be served saves the whole weight of the row: the p-median with all ways 0.
  const model = new Savings({
    candidates,
    choose,
    choices,
    now: weight,
    whole: weight.every(Number.isInteger),
  });
  for (let row = 0; row < weight.length; row += 1)
    model.multipliers[row] =
      (weight[row] as number) / ((choices.start[row + 1] as number) - (choices.start[row] as number));
  const { chosen, value, bound } = chooseBest(model, model.greedy(), options.onProgress ?? (() => true));
  const { start, place: row } = turn(problem.choices, candidates);
  return {
    ...{ chosen, value, now: 0, bound, ...gapOf(value, bound) },
    sites: chosen.map((candidate) => ({
      candidate,
      alone: model.valueOf([candidate]),
      marginal: value - model.valueOf(chosen.filter((other) => other !== candidate)),
      gainers: [...row.subarray(start[candidate], start[candidate + 1])],
    })),
  };
}
