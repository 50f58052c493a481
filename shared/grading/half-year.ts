import { z } from 'zod';
import { addQuarters, type HalfYear, halfYearOf, type Quarter, quarterAt } from '../quarter.ts';

/** A half-year as it is written everywhere: `2026H1`. Sorts as a string. */
export const HalfYearCode = z.string().regex(/^(19|20)\d\dH[12]$/, 'half-year');

/** Its two quarters, in order. */
export function quartersOf(halfYear: HalfYear): readonly [Quarter, Quarter] {
  const last = lastQuarterOf(halfYear);
  return [addQuarters(last, -1), last];
}

export function lastQuarterOf(halfYear: HalfYear): Quarter {
  return `${halfYear.slice(0, 4)}Q${halfYear.endsWith('H1') ? 2 : 4}`;
}

/** `count` half-years later (negative: earlier). */
export function addHalfYears(halfYear: HalfYear, count: number): HalfYear {
  return halfYearOf(addQuarters(lastQuarterOf(halfYear), 2 * count));
}

/**
 * The quarter from which a grade of the half-year holds: its last one, since the review looks back on the whole half-year; while that
 * one is still to come, the present one.
 * @returns null before the half-year has begun
 */
export function effectiveQuarter(halfYear: HalfYear, now: Date): Quarter | null {
  const [first, last] = quartersOf(halfYear);
  const present = quarterAt(now);
  if (present < first) return null;
  return present < last ? present : last;
}
