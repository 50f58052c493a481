import { z } from 'zod';
import { Weekday } from '../venue.ts';

/** Minutes since midnight of a clock time within a day, on the quarter of an hour. */
const Minute = z.number().int().min(0).max(1440).multipleOf(15);

/** A time of every week. */
export const WeeklySlot = z
  .object({ weekday: Weekday, fromMinute: Minute, toMinute: Minute })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute);
export type WeeklySlot = z.infer<typeof WeeklySlot>;

/** When and how groups want to meet. */
export const MeetingRule = z.object({
  /** Length of a meeting. */
  slotMinutes: z.number().int().min(30).max(480).multipleOf(15),
  /** Days that will do. */
  weekdays: z.array(Weekday).min(1).max(7),
  /** Within these hours. */
  fromMinute: Minute,
  toMinute: Minute,
  /** Only venues that have all of the checklist. */
  onlySixHaves: z.boolean(),
});
export type MeetingRule = z.infer<typeof MeetingRule>;

export const defaultMeetingRule: MeetingRule = {
  slotMinutes: 120,
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  fromMinute: 8 * 60,
  toMinute: 21 * 60,
  onlySixHaves: false,
};

/** `14:30` of 870. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
