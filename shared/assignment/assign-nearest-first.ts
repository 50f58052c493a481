import { costAt, sortChoices } from './choices.ts';
import { judgeCorrections, slotsOf } from './corrections.ts';
import { PlaceHeap } from './place-heap.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * What would be done by hand: the shortest way of all is given first, then the next shortest that still has room, of equal ones the first
 * in the list. It may serve fewer than is possible; it is the measure for what an optimal assignment saves.
 */
export function assignNearestFirst(
  problem: AssignmentProblem,
  fixed: ReadonlyMap<number, number> = new Map(),
): { readonly placeOf: Int32Array; readonly served: number; readonly cost: number } {
  const choices = sortChoices(problem.choices);
  const { start, place: placeAt } = choices;
  const free = Array.from(problem.capacities, slotsOf);
  const count = start.length - 1;
  const placeOf = new Int32Array(count).fill(-1);
  const next = start.slice(0, count);
  const { kept } = judgeCorrections(problem, fixed);
  let [served, cost] = [0, 0];
  for (const [one, place] of kept) {
    if (place < 0) continue;
    placeOf[one] = place;
    free[place] = (free[place] ?? 0) - 1;
    served += 1;
    cost += costAt(choices, one, place);
  }
  // Each with its nearest place that may still have room.
  const heap = new PlaceHeap();
  const offer = (one: number) => {
    const at = next[one] as number;
    if (at < (start[one + 1] as number)) heap.push(one, choices.cost[at] as number);
  };
  for (let one = 0; one < count; one += 1) if (!kept.has(one)) offer(one);
  for (let one = heap.pop(); one !== -1; one = heap.pop()) {
    const at = next[one] as number;
    const place = placeAt[at] as number;
    if ((free[place] ?? 0) >= 1) {
      free[place] = (free[place] ?? 0) - 1;
      placeOf[one] = place;
      served += 1;
      cost += choices.cost[at] as number;
    } else {
      next[one] = at + 1;
      offer(one);
    }
  }
  return { placeOf, served, cost };
}
