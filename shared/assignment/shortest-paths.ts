import type { Choices } from './choices.ts';
import { PlaceHeap } from './place-heap.ts';

/** What is to be solved once the hand corrections are taken out and the objective is put into numbers. */
export interface Transport {
  /** Sorted: see `sortChoices`. */
  readonly choices: Choices;
  /** Of each place: how many it still takes. */
  readonly slots: Int32Array;
  /** 1 for those who are not to be assigned any more. */
  readonly settled: Uint8Array;
  /** What the place charges for its next slot, by how many it has given: never less than for the one before. Absent: nothing. */
  readonly surcharge?: (place: number, given: number) => number;
  /** More than any chain of changes costs: nobody is left out for the sake of others' way. */
  readonly leftOut: number;
}

/** What was assigned, and what a slot of each place is worth: the dual solution that proves it. */
export interface Transported {
  readonly placeOf: Int32Array;
  readonly price: Float64Array;
  readonly stopped: boolean;
}

/** How many are treated between two questions. */
const progressEvery = 64;

/**
 * Serves as many as possible and, of all ways to do so, takes the cheapest: successive shortest paths with potentials (Ahuja, Magnanti,
 * Orlin: Network Flows, §9.7), each found by Dijkstra over the places. Told to stop, it leaves the others out.
 */
export function transport(
  { choices, slots, settled: done, surcharge, leftOut }: Transport,
  onProgress?: (done: number, total: number) => boolean,
): Transported {
  const { start, place: placeAt, cost: costAt } = choices;
  const places = slots.length;
  const count = start.length - 1;
  const placeOf = new Int32Array(count).fill(-1);
  /** What each pays where it is. */
  const paid = new Float64Array(count);
  const free = slots.slice();
  const members: number[][] = Array.from({ length: places }, () => []);
  const price = new Float64Array(places);
  const distance = new Float64Array(places);
  /** Who changes into the place on the shortest path, and which of its choices that is. */
  const by = new Int32Array(places);
  const via = new Int32Array(places);
  const visited = new Uint8Array(places);
  const order = new Int32Array(places);
  const heap = new PlaceHeap();
  const alone: number[] = [0];
  for (let one = 0; one < count; one += 1) {
    if (one % progressEvery === 0 && onProgress?.(one, count) === false)
      return { placeOf, price, stopped: true };
    if (done[one] === 0) insert(one);
  }
  return { placeOf, price, stopped: false };

  function insert(first: number): void {
    distance.fill(Number.POSITIVE_INFINITY);
    visited.fill(0);
    heap.clear();
    // The cheapest end so far: somebody is left out, or a place that has room.
    let best = leftOut;
    let evicted = first;
    let end = -1;
    let walked = 0;
    let [from, at] = [-1, 0];
    let cheapest = Number.POSITIVE_INFINITY;
    for (let place = 0; place < places; place += 1) cheapest = Math.min(cheapest, price[place] as number);
    alone[0] = first;
    for (;;) {
      const leaving = from === -1 ? alone : (members[from] as number[]);
      for (let index = 0; index < leaving.length; index += 1) {
        const one = leaving[index] as number;
        // Leaving a place gives its cost and its price back.
        const base = from === -1 ? 0 : at - (paid[one] as number) - (price[from] as number);
        if (from !== -1 && base + leftOut < best) {
          best = base + leftOut;
          evicted = one;
          end = from;
        }
        const until = start[one + 1] as number;
        for (let choice = start[one] as number; choice < until; choice += 1) {
          const reached = base + (costAt[choice] as number);
          // All that follow are dearer still.
          if (reached + cheapest >= best) break;
          const place = placeAt[choice] as number;
          const through = reached + (price[place] as number);
          if (through >= (distance[place] as number) || through >= best || visited[place] === 1) continue;
          distance[place] = through;
          by[place] = one;
          via[place] = choice;
          const room = free[place] as number;
          if (room > 0) {
            const ends = surcharge ? reached + surcharge(place, (slots[place] as number) - room) : through;
            if (ends < best) {
              best = ends;
              end = place;
              evicted = -1;
            }
          }
          if (through < best) heap.push(place, through);
        }
      }
      do from = heap.pop();
      while (from !== -1 && visited[from] === 1);
      if (from === -1) break;
      at = distance[from] as number;
      if (at >= best) break;
      visited[from] = 1;
      order[walked] = from;
      walked += 1;
    }
    for (let step = 0; step < walked; step += 1) {
      const place = order[step] as number;
      price[place] = (price[place] as number) + best - (distance[place] as number);
    }
    if (evicted === first) return;
    if (evicted === -1) free[end] = (free[end] as number) - 1;
    else leave(evicted, end);
    // Backwards along the path: each moves into the place, and makes room in the one it had.
    for (let place = end; ; ) {
      const mover = by[place] as number;
      const before = placeOf[mover] as number;
      if (before !== -1) leave(mover, before);
      placeOf[mover] = place;
      paid[mover] = costAt[via[place] as number] as number;
      (members[place] as number[]).push(mover);
      if (mover === first) return;
      place = before;
    }
  }

  function leave(one: number, place: number): void {
    const own = members[place] as number[];
    own[own.indexOf(one)] = own[own.length - 1] as number;
    own.pop();
    placeOf[one] = -1;
  }
}
