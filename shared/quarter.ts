import { z } from 'zod';

/** A quarter as it is written everywhere: `2026Q3`. Sorts as a string. */
export const Quarter = z
  .string()
  .regex(/^(19|20)\d\d[Qq][1-4]$/, 'quarter')
  .transform((text) => text.toUpperCase());
export type Quarter = string;

/** A half-year of the star review: `2026H1`. */
export type HalfYear = string;

/** The quarter a calendar date (UTC+8 wall clock already applied) falls into. */
export function quarterOf(year: number, month: number): Quarter {
  return `${year}Q${Math.ceil(month / 3)}`;
}

/** The quarter that contains an instant, on China's wall clock (UTC+8, no summer time since 1991). */
export function quarterAt(instant: Date): Quarter {
  const china = new Date(instant.getTime() + 8 * 3_600_000);
  return quarterOf(china.getUTCFullYear(), china.getUTCMonth() + 1);
}

export function quarterYear(quarter: Quarter): number {
  return Number(quarter.slice(0, 4));
}

export function quarterNumber(quarter: Quarter): number {
  return Number(quarter.slice(5));
}

/** `count` quarters later (negative: earlier). */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const index = quarterYear(quarter) * 4 + quarterNumber(quarter) - 1 + count;
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
}

/** Every quarter from `first` to `last`, both included; empty when `last` is before `first`. */
export function listQuarters(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = addQuarters(quarter, 1)) quarters.push(quarter);
  return quarters;
}

/** The cut-off date of a quarter (its last day) as `YYYY-MM-DD`. */
export function cutOffDate(quarter: Quarter): string {
  const day = ['03-31', '06-30', '09-30', '12-31'][quarterNumber(quarter) - 1];
  return `${quarterYear(quarter)}-${day}`;
}

/** The half-year whose star review is in force at the cut-off of a quarter. */
export function halfYearOf(quarter: Quarter): HalfYear {
  return `${quarterYear(quarter)}H${quarterNumber(quarter) <= 2 ? 1 : 2}`;
}
