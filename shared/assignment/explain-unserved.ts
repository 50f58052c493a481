import type { Assignment } from './assign.ts';
import { nowhere, slotsOf } from './corrections.ts';
import { hasIn, listMoves } from './moves.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * - `no-place-usable`: no place is usable for it and near enough.
 * - `no-slots`: none of its places has any slot.
 * - `all-full`: all its places are full, and nobody in them could move on to one that is not.
 * - `by-hand`: a correction leaves it unserved.
 * - `stopped`: there would be room; the assignment is not the best one.
 */
export type UnservedReason = 'no-place-usable' | 'no-slots' | 'all-full' | 'by-hand' | 'stopped';

export interface Unserved {
  readonly one: number;
  readonly reason: UnservedReason;
  /** How many places it could use. */
  readonly places: number;
  /**
   * Of `all-full`: so many `ones` are in or want these `places`, and have no others; together they have `slots`, which is fewer.
   * Nobody can serve more of them, whoever is chosen (Hall 1935).
   */
  readonly contest: { readonly places: number; readonly slots: number; readonly ones: number } | null;
}

/** Says of everybody who was left out why that is so, in the order of the rows. */
export function explainUnserved(
  { capacities, choices }: AssignmentProblem,
  { placeOf }: Assignment,
  fixed: ReadonlyMap<number, number> = new Map(),
): readonly Unserved[] {
  const places = capacities.length;
  const capacity = Array.from(capacities, slotsOf);
  const used = new Int32Array(places);
  for (const place of placeOf) if (place !== nowhere) used[place] = (used[place] as number) + 1;
  const stays = (one: number) => fixed.get(one) === placeOf[one];
  const choicesOfOne = (one: number) => choices.place.subarray(choices.start[one], choices.start[one + 1]);

  const onward = listMoves(choices, placeOf, places, (one) => !stays(one));
  onward.close();
  const left = [...placeOf.keys()].filter((one) => placeOf[one] === nowhere);
  const wanting = left.filter((one) => !(fixed.has(one) && stays(one)));
  const known = new Map<string, Unserved['contest']>();
  const contestOf = (one: number): Unserved['contest'] => {
    const ring = onward.union(choicesOfOne(one));
    const key = ring.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const members = capacity.map((_, place) => place).filter((place) => hasIn(ring, place));
    const sum = (of: ArrayLike<number>) => members.reduce((all, place) => all + (of[place] ?? 0), 0);
    const outside = wanting.filter((other) => {
      const own = choicesOfOne(other);
      return own.length > 0 && own.every((place) => hasIn(ring, place));
    });
    const room = members.some((place) => (used[place] as number) < (capacity[place] as number));
    const contest = room
      ? null
      : { places: members.length, slots: sum(capacity), ones: sum(used) + outside.length };
    known.set(key, contest);
    return contest;
  };
  const reasonOf = (one: number): Pick<Unserved, 'reason' | 'contest'> => {
    const own = choicesOfOne(one);
    if (fixed.has(one) && stays(one)) return { reason: 'by-hand', contest: null };
    if (own.length === 0) return { reason: 'no-place-usable', contest: null };
    if (own.every((place) => capacity[place] === 0)) return { reason: 'no-slots', contest: null };
    const contest = contestOf(one);
    return { reason: contest ? 'all-full' : 'stopped', contest };
  };
  return left.map((one) => ({ one, places: new Set(choicesOfOne(one)).size, ...reasonOf(one) }));
}
