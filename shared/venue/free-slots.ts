import { type OpeningHours, type Weekday, weekdays } from '../venue.ts';
import { minuteOf } from './opening-hours.ts';
import type { MeetingRule, WeeklySlot } from './weekly-slot.ts';

/** Slots begin and end on the quarter of an hour. */
const stepMinutes = 15;

type Times = readonly [from: number, to: number];

/**
 * The slots of a week in which a venue could take one more group: its opening hours within the wished days and hours, without what is
 * held, each remaining gap cut into meetings from its start on. No more fit into the gaps than these. In the week's order.
 */
export function freeSlots(
  { openingHours }: { readonly openingHours: OpeningHours },
  held: readonly WeeklySlot[],
  { weekdays: wished, fromMinute, toMinute, slotMinutes }: MeetingRule,
): WeeklySlot[] {
  const slots: WeeklySlot[] = [];
  for (const weekday of weekdays) {
    if (!wished.includes(weekday)) continue;
    for (const [from, to] of gapsOf(weekday, openingHours, held)) {
      const last = Math.min(to, toMinute);
      let start = Math.max(from, fromMinute);
      for (; start + slotMinutes <= last; start += slotMinutes)
        slots.push({ weekday, fromMinute: start, toMinute: start + slotMinutes });
    }
  }
  return slots;
}

/** The free times of a day, in order. */
function gapsOf(weekday: Weekday, hours: OpeningHours, held: readonly WeeklySlot[]): Times[] {
  const taken = held.filter((slot) => slot.weekday === weekday).sort((a, b) => a.fromMinute - b.fromMinute);
  const gaps: Times[] = [];
  for (const [opens, closes] of openTimes(hours[weekday] ?? [])) {
    let from = opens;
    for (const slot of taken) {
      if (slot.toMinute <= from || slot.fromMinute >= closes) continue;
      if (slot.fromMinute > from) gaps.push([from, slot.fromMinute]);
      from = slot.toMinute;
    }
    if (from < closes) gaps.push([from, closes]);
  }
  return gaps;
}

/** Opening hours of a day as minutes; those that touch or overlap are one. */
function openTimes(intervals: readonly (readonly [string, string])[]): Times[] {
  const sorted = intervals
    .map(
      ([from, to]): Times => [
        Math.ceil(minuteOf(from) / stepMinutes) * stepMinutes,
        Math.floor(minuteOf(to) / stepMinutes) * stepMinutes,
      ],
    )
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b);
  const joined: Times[] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}
