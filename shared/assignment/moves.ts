import type { Choices } from './choices.ts';

/** Sets of places, one for each place, as bits: `has(from, to)`. */
export class PlaceMoves {
  readonly #words: number;
  readonly #rows: readonly Uint32Array[];

  constructor(places: number) {
    this.#words = Math.ceil(places / 32);
    this.#rows = Array.from({ length: places }, () => new Uint32Array(this.#words));
  }

  add(from: number, to: number): void {
    const row = this.#rows[from] as Uint32Array;
    row[to >> 5] = (row[to >> 5] as number) | (1 << (to & 31));
  }

  has(from: number, to: number): boolean {
    return (((this.#rows[from] as Uint32Array)[to >> 5] as number) & (1 << (to & 31))) !== 0;
  }

  /** What several places have together, as a set that `hasIn` reads; of none the empty set. */
  union(of: Iterable<number>): Uint32Array {
    const all = new Uint32Array(this.#words);
    for (const place of of) join(all, this.#rows[place] as Uint32Array);
    return all;
  }

  /** Moves of moves, and so on (Warshall). */
  close(): void {
    this.#rows.forEach((reach, by) => {
      this.#rows.forEach((own, from) => {
        if (own !== reach && this.has(from, by)) join(own, reach);
      });
    });
  }
}

export function hasIn(set: Uint32Array, place: number): boolean {
  return ((set[place >> 5] as number) & (1 << (place & 31))) !== 0;
}

function join(set: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < set.length; word += 1)
    set[word] = (set[word] as number) | (other[word] as number);
}

/** Where those in each place could go instead, the place itself among them. @param moves whether one may be moved */
export function listMoves(
  { start, place: placeAt }: Choices,
  placeOf: Int32Array,
  places: number,
  moves: (one: number) => boolean,
): PlaceMoves {
  const onward = new PlaceMoves(places);
  for (let place = 0; place < places; place += 1) onward.add(place, place);
  for (let one = 0; one < placeOf.length; one += 1) {
    const place = placeOf[one] as number;
    if (place === -1 || !moves(one)) continue;
    for (let at = start[one] as number; at < (start[one + 1] as number); at += 1)
      onward.add(place, placeAt[at] as number);
  }
  return onward;
}
