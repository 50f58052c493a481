import type { LngLat } from '../division.ts';
import type { VenueRecord } from '../venue.ts';
import type { WayBasis } from '../way.ts';
import type { WeeklySlot } from './weekly-slot.ts';

/** One that needs a place to meet: the organisation, or of a joint party organisation the leading one for all. */
export interface VenueNeed {
  readonly organisationId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly lngLat: LngLat | null;
  /** Who would come: the members of its party organisation, at least {@link leastPeople}. */
  readonly people: number;
  readonly partyOrganisationId: string | null;
  /** It has a place already: an own one with all haves, or an agreed share. */
  readonly reached: boolean;
  /** It has asked a host, who has not answered for good yet. */
  readonly asking: boolean;
  /** An enterprise at or above the scale of the quarter's year. */
  readonly aboveScale: boolean;
}

/** A meeting of a branch: nobody needs a smaller room. */
export const leastPeople = 3;

/** A venue with what is held of its week. */
export interface MeetingVenue extends VenueRecord {
  readonly held: readonly WeeklySlot[];
  /** Keys of the checklist that it lacks. */
  readonly missing: readonly string[];
}

/** Ways from needs to venues, side by side; of each need those to the venues within the limit. */
export interface WayColumns {
  /** Index into the needs, ascending. */
  readonly need: readonly number[];
  /** Index into the venues. */
  readonly venue: readonly number[];
  readonly metres: readonly number[];
  readonly seconds: readonly number[];
}

/** Everything that nearest, reach, assignment and siting are worked out from. */
export interface MeetingPlaces {
  readonly needs: readonly VenueNeed[];
  readonly venues: readonly MeetingVenue[];
  readonly ways: WayColumns;
  readonly basis: WayBasis;
}
