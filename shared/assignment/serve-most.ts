import type { Choices } from './choices.ts';

/** As many as can be served at once, whatever the way. */
export interface Served {
  /** Place of each, or -1. */
  readonly placeOf: Int32Array;
  readonly served: number;
}

/**
 * The most that can be served: maximum flow in phases of shortest augmenting paths (Hopcroft and Karp 1973, with places that take several).
 * @param choices sorted when a limit is given: what costs more than the limit is not used
 * @param settled 1 for those who are not to be served
 * @param from an assignment to begin with, within capacities and limit; it is not changed
 */
export function serveMost(
  { start, place: placeAt, cost: costAt }: Choices,
  slots: ArrayLike<number>,
  {
    settled,
    limit = Number.POSITIVE_INFINITY,
    from,
  }: {
    readonly settled?: Uint8Array;
    readonly limit?: number;
    readonly from?: Int32Array;
  } = {},
): Served {
  const count = start.length - 1;
  const places = slots.length;
  const placeOf = from?.slice() ?? new Int32Array(count).fill(-1);
  const free = Float64Array.from(slots);
  const members: number[][] = Array.from({ length: places }, () => []);
  let served = 0;
  let room = 0;
  const join = (one: number, place: number) => {
    placeOf[one] = place;
    (members[place] as number[]).push(one);
  };
  for (let one = 0; one < count; one += 1) {
    const place = placeOf[one] as number;
    if (place === -1) continue;
    join(one, place);
    free[place] = (free[place] as number) - 1;
    served += 1;
  }
  for (let place = 0; place < places; place += 1) room += Math.max(0, free[place] as number);
  /** Steps from an unserved one to the place; -1 when not reached, or not any more. */
  const level = new Int32Array(places);
  const queue = new Int32Array(places);
  /** Where each goes on looking within a phase. */
  const next = new Uint32Array(count);
  const waiting: number[] = [];
  for (let one = 0; one < count; one += 1)
    if (placeOf[one] === -1 && settled?.[one] !== 1 && !seat(one)) waiting.push(one);
  while (waiting.length > 0 && room > 0 && layer()) {
    next.set(start.subarray(0, count));
    let left = 0;
    for (const one of waiting) if (!find(one, 1)) waiting[left++] = one;
    waiting.length = left;
  }
  return { placeOf, served };

  /** Layers the places by their distance from those who wait; whether any has room. */
  function layer(): boolean {
    level.fill(-1);
    let [head, tail] = [0, 0];
    let found = false;
    const spread = (one: number, depth: number) => {
      for (let at = start[one] as number; at < (start[one + 1] as number); at += 1) {
        if ((costAt[at] as number) > limit) break;
        const place = placeAt[at] as number;
        if (level[place] !== -1) continue;
        level[place] = depth;
        if ((free[place] as number) >= 1) found = true;
        queue[tail++] = place;
      }
    };
    for (const one of waiting) spread(one, 1);
    let last = Number.POSITIVE_INFINITY;
    while (head < tail) {
      const place = queue[head++] as number;
      const depth = level[place] as number;
      if (depth > last) break;
      if ((free[place] as number) >= 1) last = depth;
      else for (const one of members[place] as number[]) spread(one, depth + 1);
    }
    return found;
  }

  /** The first place that has room. */
  function seat(one: number): boolean {
    if (room <= 0) return false;
    for (let at = start[one] as number; at < (start[one + 1] as number); at += 1) {
      if ((costAt[at] as number) > limit) break;
      const place = placeAt[at] as number;
      if ((free[place] as number) < 1) continue;
      take(one, place);
      return true;
    }
    return false;
  }

  function take(one: number, place: number): void {
    free[place] = (free[place] as number) - 1;
    join(one, place);
    served += 1;
    room -= 1;
  }

  /** Gives the one a place of the next layer, moving others on until one takes a place that has room; as deep as there are layers. */
  function find(one: number, depth: number): boolean {
    for (let at = next[one] as number; at < (start[one + 1] as number); at += 1) {
      if ((costAt[at] as number) > limit) break;
      const place = placeAt[at] as number;
      if (level[place] === depth) {
        if ((free[place] as number) >= 1) {
          take(one, place);
          return true;
        }
        const own = members[place] as number[];
        const moved = own.findIndex((other) => find(other, depth + 1));
        if (moved !== -1) {
          own[moved] = own[own.length - 1] as number;
          own.pop();
          join(one, place);
          return true;
        }
        level[place] = -1;
      }
      next[one] = at + 1;
    }
    return false;
  }
}
