import type { Assignment } from '../assignment/assign.ts';
import type { Assignable } from './build-assignment.ts';

/** What can matter when sites are chosen within what they take. */
export interface NarrowedSites {
  /** Rows without a place, and those who could make room for one of them, ascending. */
  readonly rows: readonly number[];
  /** Candidates of which some could gain, ascending. */
  readonly candidates: readonly number[];
}

/**
 * Leaves out, without losing any optimum, the rows and candidates that cannot matter. A place leads to another by who could move there; what
 * no unserved row leads to gains nothing alone, and so nothing beside others either, since the most that can be served grows by ever less.
 * Of two candidates the one is left out whose rows the other reaches too, if that other has slots for all it reaches.
 * @param ways of each row the candidates
 * @param slots of each candidate
 */
export function narrowSites(
  { choices }: Pick<Assignable, 'choices'>,
  { placeOf }: Pick<Assignment, 'placeOf'>,
  ways: readonly (readonly { readonly place: number }[])[],
  slots: readonly number[],
): NarrowedSites {
  const membersOf = new Map<number, number[]>();
  placeOf.forEach((place, row) => {
    if (place !== -1) membersOf.set(place, [...(membersOf.get(place) ?? []), row]);
  });
  const seen = new Set<number>();
  placeOf.forEach((place, row) => {
    if (place === -1) seen.add(row);
  });
  const reached = new Set<number>();
  // A set that grows while it is walked is walked to its end.
  for (const row of seen)
    for (let at = choices.start[row] as number; at < (choices.start[row + 1] as number); at += 1) {
      const place = choices.place[at] as number;
      if (reached.has(place)) continue;
      reached.add(place);
      for (const member of membersOf.get(place) ?? []) seen.add(member);
    }
  const rows = [...seen].sort((a, b) => a - b);
  const rowsOf = slots.map(() => new Set<number>());
  for (const row of rows) for (const { place } of ways[row] ?? []) rowsOf[place]?.add(row);
  const useful = slots
    .map((_, candidate) => candidate)
    .filter((each) => (rowsOf[each] as Set<number>).size > 0);
  const candidates = useful.filter((each) => !useful.some((other) => outdoes(other, each, rowsOf, slots)));
  return { rows, candidates };
}

function outdoes(
  other: number,
  candidate: number,
  rowsOf: readonly ReadonlySet<number>[],
  slots: readonly number[],
): boolean {
  const [more, less] = [rowsOf[other] as ReadonlySet<number>, rowsOf[candidate] as ReadonlySet<number>];
  if (other === candidate || more.size < less.size || (slots[other] as number) < more.size) return false;
  for (const row of less) if (!more.has(row)) return false;
  // Of two that are worth the same the first stays: both have slots for all, or only the other one has.
  const same = more.size === less.size && (slots[candidate] as number) >= less.size;
  return !same || other < candidate;
}
