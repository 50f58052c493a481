import type { VenueCondition } from '../venue.ts';
import type { WayBound } from '../venue-plan.ts';
import type { Way } from '../way.ts';
import { leastPeople, type MeetingVenue } from './meeting-places.ts';
import { weekOf } from './venue-week.ts';
import type { MeetingRule } from './weekly-slot.ts';

/** A reason with what it takes to say it. */
export type Unusable =
  | { readonly reason: 'not-shared' | 'no-location' | 'closed-then' | 'no-free-slot' | 'no-way' }
  | { readonly reason: 'out-of-use'; readonly condition: VenueCondition }
  | { readonly reason: 'too-few-seats'; readonly people: number; readonly seats: number }
  /** Keys of the checklist. */
  | { readonly reason: 'not-six-haves'; readonly missing: readonly string[] }
  /** Way null: longer than the bound, it is not known by how much. */
  | { readonly reason: 'too-far'; readonly way: Way | null; readonly bound: WayBound };

/** Who looks for a place. `organisationId` null: a place on the map that nobody stands for. */
export interface PlaceSeeker {
  readonly organisationId: string | null;
  readonly people: number;
}

/** How to meet, and how far is too far; bound null: nothing is. */
export interface UseRule {
  readonly meeting: MeetingRule;
  readonly bound: WayBound | null;
}

/**
 * The way to a venue: `none` there is no way there at all, `beyond` none within the bound that was searched, `unasked` nobody asked (then
 * distance is no reason).
 */
export type WayThere = Way | 'none' | 'beyond' | 'unasked';

export type JudgedVenue = Pick<
  MeetingVenue,
  | 'organisationId'
  | 'openForSharing'
  | 'condition'
  | 'lngLat'
  | 'capacityPeople'
  | 'missing'
  | 'openingHours'
  | 'held'
>;

/**
 * Why a venue is of no use to who looks for a place; null when it is usable: shared (or its own), in use, on the map, with seats enough,
 * with all haves where that is asked, with a free slot in the wished hours, and near enough. The one definition of "usable": the page,
 * the solvers and the transaction that saves ask here.
 */
export function unusableReason(
  venue: JudgedVenue,
  { organisationId, people }: PlaceSeeker,
  { meeting, bound }: UseRule,
  way: WayThere,
): Unusable | null {
  const own = organisationId !== null && venue.organisationId === organisationId;
  const { condition, capacityPeople: seats, missing } = venue;
  if (!venue.openForSharing && !own) return { reason: 'not-shared' };
  if (condition === 'closed' || condition === 'repair') return { reason: 'out-of-use', condition };
  if (!venue.lngLat) return { reason: 'no-location' };
  const wanted = Math.max(leastPeople, people);
  if (seats < wanted) return { reason: 'too-few-seats', people: wanted, seats };
  if (meeting.onlySixHaves && missing.length > 0) return { reason: 'not-six-haves', missing };
  const week = weekOf(venue, meeting);
  if (!week.fits) return { reason: 'closed-then' };
  if (week.slots.length === 0) return { reason: 'no-free-slot' };
  if (way === 'none') return { reason: 'no-way' };
  if (way === 'unasked' || !bound) return null;
  if (way === 'beyond') return { reason: 'too-far', way: null, bound };
  return isWithin(way, bound) ? null : { reason: 'too-far', way, bound };
}

/** Whether a way is no longer than the bound; the bound itself is within. */
export function isWithin(way: Way, bound: WayBound): boolean {
  return bound.kind === 'metres'
    ? way.distanceMetres <= bound.value
    : way.durationSeconds <= bound.value * 60;
}
