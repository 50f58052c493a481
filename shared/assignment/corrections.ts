import { costAt } from './choices.ts';
import type { AssignmentProblem } from './problem.ts';

/** A correction by hand that cannot be kept, and why: the pair is not allowed, or the place has given all its slots to corrections before it. */
export interface RefusedCorrection {
  readonly one: number;
  readonly place: number;
  readonly reason: 'no-such-place' | 'not-allowed' | 'over-capacity';
  /** How many the place takes in all. */
  readonly capacity: number;
}

/** Who is left unserved by hand goes there. */
export const nowhere = -1;

/** Takes corrections in the order given as long as the places hold them; the one too many is refused, not an earlier one. */
export function judgeCorrections(
  { capacities, choices }: AssignmentProblem,
  fixed: ReadonlyMap<number, number>,
): { readonly kept: ReadonlyMap<number, number>; readonly refused: readonly RefusedCorrection[] } {
  const kept = new Map<number, number>();
  const refused: RefusedCorrection[] = [];
  const given = new Map<number, number>();
  for (const [one, place] of fixed) {
    if (place === nowhere) {
      kept.set(one, place);
      continue;
    }
    const capacity = slotsOf(capacities[place] ?? 0);
    const before = given.get(place) ?? 0;
    const refuse = (reason: RefusedCorrection['reason']) => refused.push({ one, place, reason, capacity });
    if (place < 0 || place >= capacities.length) refuse('no-such-place');
    else if (costAt(choices, one, place) === Number.POSITIVE_INFINITY) refuse('not-allowed');
    else if (before >= capacity) refuse('over-capacity');
    else {
      given.set(place, before + 1);
      kept.set(one, place);
    }
  }
  return { kept, refused };
}

/** Whole slots, none when the number is negative. */
export function slotsOf(capacity: number): number {
  return Math.max(0, Math.floor(capacity));
}
