import type { Way } from '../way.ts';
import type { MeetingVenue } from './meeting-places.ts';
import { type PlaceSeeker, type Unusable, type UseRule, unusableReason, type WayThere } from './usable.ts';
import { weekOf } from './venue-week.ts';
import type { WeeklySlot } from './weekly-slot.ts';

/** A venue with the way there. */
export interface VenueAhead<V extends MeetingVenue = MeetingVenue> {
  readonly venue: V;
  readonly way: WayThere;
}

export interface RankedVenue<V extends MeetingVenue = MeetingVenue> {
  readonly venue: V;
  /** Null: none, or not known. */
  readonly way: Way | null;
  /** The free slots that would do. */
  readonly slots: readonly WeeklySlot[];
  /** Null: usable. */
  readonly unusable: Unusable | null;
}

/** The usable ones by way (distance, then time, then id), then the others likewise with the reason of each; those without a way last. */
export function rankVenues<V extends MeetingVenue>(
  venues: readonly VenueAhead<V>[],
  seeker: PlaceSeeker,
  rule: UseRule,
): RankedVenue<V>[] {
  return venues
    .map(
      ({ venue, way }): RankedVenue<V> => ({
        venue,
        way: typeof way === 'string' ? null : way,
        slots: weekOf(venue, rule.meeting).slots,
        unusable: unusableReason(venue, seeker, rule, way),
      }),
    )
    .sort(
      (a, b) =>
        Number(a.unusable !== null) - Number(b.unusable !== null) ||
        compareWays(a.way, b.way) ||
        (a.venue.id < b.venue.id ? -1 : 1),
    );
}

/** The shorter first, then the quicker; who has none last. */
export function compareWays(a: Way | null, b: Way | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a.distanceMetres - b.distanceMetres || a.durationSeconds - b.durationSeconds;
}
