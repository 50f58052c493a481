import type { Choices } from './choices.ts';
import { listMoves } from './moves.ts';
import { type Served, serveMost } from './serve-most.ts';

/** Slots given as evenly as can be, and what one slot more at each place would cost. */
export interface Spread {
  readonly placeOf: Int32Array;
  readonly served: number;
  /** The charge of the slot that one more there would take in the end, after everybody has moved on; infinite when there is none. */
  readonly price: Float64Array;
  readonly stopped: boolean;
}

/**
 * Serves as many as possible with the least sum of charges, whatever the way: slots are opened from the lowest charge up, and at each
 * charge as many as possible are served. Who is served stays served, so each charge is paid as seldom as can be (the loads form a
 * polymatroid, on which greed is right for convex charges; Federgruen and Groenevelt 1986).
 * @param charge of a place's next slot by how many it has given; never less than for the one before
 * @param goesOn asked at each charge
 */
export function spreadEvenly(
  choices: Choices,
  slots: Int32Array,
  settled: Uint8Array,
  charge: (place: number, given: number) => number,
  goesOn: () => boolean,
): Spread {
  const places = slots.length;
  const charges = new Set<number>();
  slots.forEach((own, place) => {
    for (let given = 0; given < own; given += 1) charges.add(charge(place, given));
  });
  const open = new Int32Array(places);
  let flow: Served = { placeOf: new Int32Array(settled.length).fill(-1), served: 0 };
  let stopped = false;
  for (const level of [...charges].sort((a, b) => a - b)) {
    stopped = !goesOn();
    if (stopped) open.set(slots);
    else
      for (let place = 0; place < places; place += 1)
        open[place] = countUpTo(place, slots[place] as number, open[place] as number, level);
    flow = serveMost(choices, open, { settled, from: flow.placeOf });
    if (stopped) break;
  }
  return { ...flow, price: priceOf(), stopped };

  function countUpTo(place: number, most: number, from: number, level: number): number {
    let given = from;
    while (given < most && charge(place, given) <= level) given += 1;
    return given;
  }

  function priceOf(): Float64Array {
    const given = new Int32Array(places);
    for (const place of flow.placeOf) if (place !== -1) given[place] = (given[place] as number) + 1;
    const price = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
    const onward = listMoves(choices, flow.placeOf, places, () => true);
    const ends = [...slots.keys()]
      .filter((place) => (given[place] as number) < (slots[place] as number))
      .map((place) => ({ place, own: charge(place, given[place] as number) }))
      .sort((a, b) => a.own - b.own);
    // From the cheapest end backwards: whoever can get there pays no more.
    for (const { place, own } of ends) {
      const reached = [place];
      for (let to = reached.pop(); to !== undefined; to = reached.pop()) {
        if ((price[to] as number) <= own) continue;
        price[to] = own;
        for (let from = 0; from < places; from += 1)
          if ((price[from] as number) > own && onward.has(from, to)) reached.push(from);
      }
    }
    return price;
  }
}
