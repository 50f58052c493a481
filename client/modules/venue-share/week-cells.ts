import { freeSlots } from '../../../shared/venue/free-slots.ts';
import { minuteOf } from '../../../shared/venue/opening-hours.ts';
import { defaultMeetingRule, type WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { type OpeningHours, weekdays } from '../../../shared/venue.ts';
import { joinSlots } from '../../../shared/venue-share/slot-order.ts';

/** A free stretch of the calendar that can be pressed, and the meeting that begins there. */
export interface WeekCell {
  readonly place: WeeklySlot;
  readonly slot: WeeklySlot;
}

/** Opening hours as slots; those that touch are one. */
export function openSlots(hours: OpeningHours): WeeklySlot[] {
  return joinSlots(
    weekdays.flatMap((weekday) =>
      (hours[weekday] ?? []).map(([from, to]) => ({
        weekday,
        fromMinute: minuteOf(from),
        toMinute: minuteOf(to),
      })),
    ),
  );
}

/**
 * The free stretches of a week, cut into cells. Each stands for a meeting that begins with it; near the end of a gap, where none fits any
 * more, for the last that fits. Gaps shorter than a meeting have none.
 */
export function freeCells(
  openingHours: OpeningHours,
  taken: readonly WeeklySlot[],
  slotMinutes: number,
  stepMinutes: number,
): WeekCell[] {
  const whole = { ...defaultMeetingRule, fromMinute: 0, toMinute: 1440, slotMinutes: 15 };
  return joinSlots(freeSlots({ openingHours }, taken, whole)).flatMap(({ weekday, fromMinute, toMinute }) => {
    const cells: WeekCell[] = [];
    if (toMinute - fromMinute < slotMinutes) return cells;
    for (let at = fromMinute; at < toMinute; at += stepMinutes) {
      const start = Math.min(at, toMinute - slotMinutes);
      cells.push({
        place: { weekday, fromMinute: at, toMinute: Math.min(at + stepMinutes, toMinute) },
        slot: { weekday, fromMinute: start, toMinute: start + slotMinutes },
      });
    }
    return cells;
  });
}

/** The whole hours the calendar has to show, with an hour at least; null: nothing to show. */
export function shownHours(
  slots: readonly WeeklySlot[],
): { readonly from: number; readonly to: number } | null {
  if (slots.length === 0) return null;
  const from = Math.floor(Math.min(...slots.map(({ fromMinute }) => fromMinute)) / 60);
  const to = Math.ceil(Math.max(...slots.map(({ toMinute }) => toMinute)) / 60);
  return { from, to };
}
