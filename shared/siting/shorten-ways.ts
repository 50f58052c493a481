import { keepChoices, sortChoices } from '../assignment/choices.ts';
import { chooseBest } from './choose-best.ts';
import type { CoverProblem } from './cover-most.ts';
import { Savings } from './savings.ts';
import { gapOf, type Siting, type SitingOptions } from './siting.ts';

/** Where everybody could go at what cost, and what they pay today. */
export interface ShortenProblem extends CoverProblem {
  /** Of each row, finite: who has nothing today brings the cost of having nothing. */
  readonly now: ArrayLike<number>;
}

/**
 * Adds the sites that shorten the way of all most (p-median, Hakimi 1964, beside sites that exist). `value` and `now` are the weighted way of
 * all rows with and without them; a row gains by a site when that is its nearest of all.
 */
export function shortenWays(problem: ShortenProblem, options: SitingOptions = {}): Siting {
  const { candidates, weight } = problem;
  const rows = problem.choices.start.length - 1;
  const present = Float64Array.from(
    { length: rows },
    (_, row) => (weight?.[row] ?? 1) * (problem.now[row] ?? 0),
  );
  // Only ways that are shorter than now matter; weighted once and for all, the cheapest first.
  const shorter = keepChoices(
    problem.choices,
    (row, _place, cost) => (weight?.[row] ?? 1) > 0 && cost < (problem.now[row] ?? 0),
  );
  for (let row = 0; row < rows; row += 1)
    for (let at = shorter.start[row] as number; at < (shorter.start[row + 1] as number); at += 1)
      shorter.cost[at] = (shorter.cost[at] as number) * (weight?.[row] ?? 1);
  const choices = sortChoices(shorter);
  const model = new Savings({ candidates, choose: problem.choose, choices, now: present, whole: false });
  const now = present.reduce((sum, own) => sum + own, 0);
  const first = model.improve(model.greedy()).chosen;
  model.startFrom(first);
  const found = chooseBest(
    model,
    first,
    ({ chosen, value, bound }) =>
      options.onProgress?.({ chosen, value: now - value, bound: now - bound }) ?? true,
  );
  const { chosen } = found;
  const isChosen = new Uint8Array(candidates);
  for (const candidate of chosen) isChosen[candidate] = 1;
  const gainers = new Map<number, number[]>(chosen.map((candidate) => [candidate, []]));
  for (let row = 0; row < rows; row += 1)
    for (let at = choices.start[row] as number; at < (choices.start[row + 1] as number); at += 1)
      if (isChosen[choices.place[at] as number]) {
        gainers.get(choices.place[at] as number)?.push(row);
        break;
      }
  const [value, bound] = [now - found.value, now - found.bound];
  return {
    ...{ chosen, value, now, bound, ...gapOf(value, bound) },
    sites: chosen.map((candidate) => ({
      candidate,
      alone: model.valueOf([candidate]),
      marginal: found.value - model.valueOf(chosen.filter((other) => other !== candidate)),
      gainers: gainers.get(candidate) ?? [],
    })),
  };
}
