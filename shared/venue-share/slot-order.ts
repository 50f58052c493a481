import { clockTime, type WeeklySlot } from '../venue/weekly-slot.ts';
import { weekdays } from '../venue.ts';

/** Order of the week, then of the day. */
export function compareSlots(a: WeeklySlot, b: WeeklySlot): number {
  return weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday) || a.fromMinute - b.fromMinute;
}

export function slotsOverlap(a: WeeklySlot, b: WeeklySlot): boolean {
  return a.weekday === b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}

/** Whether both are the same times of the week, in whatever order. */
export function sameSlots(a: readonly WeeklySlot[], b: readonly WeeklySlot[]): boolean {
  return keyOf(a) === keyOf(b);
}

const keyOf = (slots: readonly WeeklySlot[]) =>
  slots
    .map(({ weekday, fromMinute, toMinute }) => `${weekday} ${fromMinute} ${toMinute}`)
    .sort()
    .join();

/** Times that touch or overlap as one. */
export function joinSlots(slots: readonly WeeklySlot[]): WeeklySlot[] {
  const joined: WeeklySlot[] = [];
  for (const slot of [...slots].sort(compareSlots)) {
    const last = joined.at(-1);
    if (last && last.weekday === slot.weekday && slot.fromMinute <= last.toMinute)
      joined[joined.length - 1] = { ...last, toMinute: Math.max(last.toMinute, slot.toMinute) };
    else joined.push(slot);
  }
  return joined;
}

/** As parameters of a text: `$t(venue.weekday.{{weekday}}) {{from}}–{{to}}`. */
export function slotParams({ weekday, fromMinute, toMinute }: WeeklySlot) {
  return { weekday, from: clockTime(fromMinute), to: clockTime(toMinute) };
}
