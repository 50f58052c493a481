import { sixHaves, type VenueRecord } from '../venue.ts';

/** A party organisation and who belongs to it. */
export interface PartyPlace {
  readonly id: string;
  readonly leadOrganisationId: string | null;
  /** The operating organisations in it, wherever they stand. */
  readonly organisationIds: readonly string[];
}

/** A venue, and the party organisations whose share of it is agreed. */
export type SharedVenue = Pick<VenueRecord, 'organisationId' | 'sixHaves'> & {
  readonly sharedWith: ReadonlySet<string>;
};

/**
 * Whether a party organisation has somewhere to meet 阵地: a venue with all six haves 六有 of one of its organisations, the lead's
 * or a member's, or an agreed share of any venue.
 */
export function isVenueReached(party: PartyPlace, venues: readonly SharedVenue[]): boolean {
  const own = (id: string | null) =>
    id !== null && (id === party.leadOrganisationId || party.organisationIds.includes(id));
  return venues.some(
    (venue) =>
      venue.sharedWith.has(party.id) ||
      (own(venue.organisationId) && sixHaves.every((have) => venue.sixHaves.includes(have))),
  );
}
