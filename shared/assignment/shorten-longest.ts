import type { Choices } from './choices.ts';
import { serveMost } from './serve-most.ts';

/** How short the longest way can be. */
export interface Longest {
  /** Serves as many as can be with no way longer than `limit`. */
  readonly placeOf: Int32Array;
  readonly served: number;
  readonly limit: number;
  /** With a shorter longest way than this fewer are served; equal to `limit` unless stopped. */
  readonly bound: number;
  readonly stopped: boolean;
}

/**
 * The least longest way of those that serve as many as possible: halving the list of all costs, with a maximum flow at each.
 * @param choices sorted
 * @param atLeast a longer way than this is there already, whatever is done here
 * @param goesOn asked before each flow
 */
export function shortenLongest(
  choices: Choices,
  slots: Int32Array,
  settled: Uint8Array,
  atLeast: number,
  goesOn: () => boolean,
): Longest {
  let best = serveMost(choices, slots, { settled });
  let limit = Math.max(atLeast, longestWay(choices, best.placeOf));
  const costs = choices.cost.filter((cost) => cost >= atLeast && cost < limit).sort();
  let [low, high] = [0, costs.length];
  // Too short: its flow is where the next longer one begins.
  let from: Int32Array | undefined;
  let stopped = false;
  while (low < high) {
    if (!goesOn()) {
      stopped = true;
      break;
    }
    const middle = (low + high) >> 1;
    const tried = costs[middle] as number;
    const flow = serveMost(
      choices,
      slots,
      from ? { settled, limit: tried, from } : { settled, limit: tried },
    );
    if (flow.served < best.served) {
      from = flow.placeOf;
      low = middle + 1;
      while (low < high && costs[low] === tried) low += 1;
    } else {
      best = flow;
      limit = Math.max(atLeast, longestWay(choices, flow.placeOf));
      high = middle;
      while (high > low && (costs[high - 1] as number) >= limit) high -= 1;
    }
  }
  return { ...best, limit, bound: stopped ? Math.min(limit, costs[low] ?? limit) : limit, stopped };
}

/** The longest of the ways taken; 0 when nobody is served. */
export function longestWay({ start, place, cost }: Choices, placeOf: Int32Array): number {
  let longest = 0;
  for (let one = 0; one < placeOf.length; one += 1) {
    if (placeOf[one] === -1) continue;
    for (let at = start[one] as number; at < (start[one + 1] as number); at += 1)
      if (place[at] === placeOf[one]) {
        longest = Math.max(longest, cost[at] as number);
        break;
      }
  }
  return longest;
}
