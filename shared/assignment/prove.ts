import type { Choices } from './choices.ts';
import type { Transport } from './shortest-paths.ts';

/**
 * What linear programming duality says `served` of them cost at least, way and surcharges together: each pays at least its cheapest place at
 * the prices given, and the places give the prices back for as many slots as that pays. True whatever the prices are; at the optimum's
 * prices it is the optimum. Computed from the problem alone, so that it does not rely on how the assignment was found.
 */
export function boundCost(
  { choices, slots, settled, surcharge }: Omit<Transport, 'leftOut'>,
  price: Float64Array,
  served: number,
): number {
  const count = choices.start.length - 1;
  const least = new Float64Array(count);
  let able = 0;
  for (let one = 0; one < count; one += 1) {
    const cheapest = settled[one] === 1 ? Number.POSITIVE_INFINITY : cheapestOf(choices, price, one);
    if (cheapest === Number.POSITIVE_INFINITY) continue;
    least[able] = cheapest;
    able += 1;
  }
  // Whoever is served, they are no cheaper than the cheapest of that number.
  const sorted = least.subarray(0, able).sort();
  let bound = 0;
  for (let rank = 0; rank < Math.min(served, able); rank += 1) bound += sorted[rank] as number;
  for (let place = 0; place < slots.length; place += 1) {
    const own = price[place] as number;
    if (!surcharge) bound -= own * (slots[place] as number);
    else
      for (let given = 0; given < (slots[place] as number); given += 1) {
        const charge = surcharge(place, given);
        if (charge >= own) break;
        bound -= own - charge;
      }
  }
  return bound;
}

function cheapestOf({ start, place, cost }: Choices, price: Float64Array, one: number): number {
  let cheapest = Number.POSITIVE_INFINITY;
  const until = start[one + 1] as number;
  for (let at = start[one] as number; at < until; at += 1)
    cheapest = Math.min(cheapest, (cost[at] as number) + (price[place[at] as number] as number));
  return cheapest;
}
