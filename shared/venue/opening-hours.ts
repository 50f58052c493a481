import { z } from 'zod';
import { type OpeningHours, Weekday, weekdays } from '../venue.ts';
import type { WeeklySlot } from './weekly-slot.ts';

/** A clock time on the quarter of an hour; `24:00` only ends a day. */
const Clock = z.string().regex(/^(?:(?:[01]\d|2[0-3]):(?:00|15|30|45)|24:00)$/);

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const Interval = z.tuple([Clock, Clock]).refine(([from, to]) => minuteOf(from) < minuteOf(to));

/** The intervals of a day, sorted; `HH:MM` sorts as a text. */
const Day = z
  .array(Interval)
  .max(6)
  .transform((intervals) => [...intervals].sort(([a], [b]) => (a < b ? -1 : 1)))
  .refine((intervals) =>
    intervals.every(([from], index) => index === 0 || from >= (intervals[index - 1]?.[1] ?? '')),
  );

/**
 * Opening hours as they may be saved: `HH:MM` on the quarter of an hour, no two of a day overlapping. They come out in one form: days in
 * the week's order, closed ones left out, intervals sorted.
 */
export const WeeklyHours = z.partialRecord(Weekday, Day).transform(
  (hours): OpeningHours =>
    Object.fromEntries(
      weekdays.flatMap((day) => {
        const intervals = hours[day] ?? [];
        return intervals.length > 0 ? [[day, intervals]] : [];
      }),
    ),
);

/** Whether a weekly slot lies within one interval of the opening hours; intervals that touch are one. */
export function isOpenFor(hours: OpeningHours, { weekday, fromMinute, toMinute }: WeeklySlot): boolean {
  let reached = fromMinute;
  for (const [from, to] of hours[weekday] ?? [])
    if (minuteOf(from) <= reached && reached < minuteOf(to)) reached = minuteOf(to);
  return reached >= toMinute;
}

/** Days that are open at the same times, in the week's order: what is said once of 周一至周五. */
export interface HoursGroup {
  readonly days: readonly Weekday[];
  readonly intervals: readonly (readonly [string, string])[];
}

/** The week in as few lines as it takes, by the first day of each. Closed days are left out. */
export function groupHours(hours: OpeningHours): HoursGroup[] {
  const groups = new Map<string, { days: Weekday[]; intervals: readonly (readonly [string, string])[] }>();
  for (const day of weekdays) {
    const intervals = hours[day] ?? [];
    if (intervals.length === 0) continue;
    const key = intervals.map((each) => each.join('–')).join(' ');
    const group = groups.get(key);
    if (group) group.days.push(day);
    else groups.set(key, { days: [day], intervals });
  }
  return [...groups.values()];
}

/** Runs of days that follow each other: `[mon…fri] [sun]`. */
export function dayRuns(days: readonly Weekday[]): (readonly [first: Weekday, last: Weekday])[] {
  const runs: [Weekday, Weekday][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && weekdays.indexOf(day) === weekdays.indexOf(run[1]) + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** The weekday of a calendar day `YYYY-MM-DD`. */
export function weekdayOf(date: string): Weekday {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
}
