import { freeSlots } from './free-slots.ts';
import type { MeetingVenue } from './meeting-places.ts';
import type { MeetingRule, WeeklySlot } from './weekly-slot.ts';

/** What a venue's week has for meetings of a kind. */
export interface VenueWeek {
  /** Still free. */
  readonly slots: readonly WeeklySlot[];
  /** Whether its opening hours would hold a meeting, were nothing of them held. */
  readonly fits: boolean;
}

/** Asked again and again for the same venues with the same rule; both are values that nobody changes. */
const known = new WeakMap<MeetingRule, WeakMap<object, VenueWeek>>();

/** The week of a venue for a kind of meeting. Remembered as long as both objects live. */
export function weekOf(venue: Pick<MeetingVenue, 'openingHours' | 'held'>, meeting: MeetingRule): VenueWeek {
  const weeks = known.get(meeting) ?? new WeakMap<object, VenueWeek>();
  known.set(meeting, weeks);
  const remembered = weeks.get(venue);
  if (remembered) return remembered;
  const slots = freeSlots(venue, venue.held, meeting);
  const week = { slots, fits: slots.length > 0 || freeSlots(venue, [], meeting).length > 0 };
  weeks.set(venue, week);
  return week;
}
