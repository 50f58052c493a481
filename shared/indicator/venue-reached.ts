import { type Checklist, missingHaves } from '../venue/checklist.ts';
import type { VenueRecord } from '../venue.ts';

/** A party organisation and who belongs to it. */
export interface PartyPlace {
  readonly leadOrganisationId: string | null;
  /** The operating organisations in it, wherever they stand. */
  readonly organisationIds: readonly string[];
}

/** What is asked of a venue, whose venues there are, and which organisations have an agreed share of one. */
export interface VenuesAtHand {
  readonly checklist: Checklist;
  readonly venues: readonly Pick<VenueRecord, 'organisationId' | 'sixHaves'>[];
  readonly sharing: ReadonlySet<string>;
}

/**
 * Whether a party organisation has somewhere to meet 阵地: a venue of one of its organisations, the lead's or a member's, with all haves of
 * the checklist 六有, or an agreed share of any venue.
 */
export function isVenueReached(party: PartyPlace, { checklist, venues, sharing }: VenuesAtHand): boolean {
  const own = [...party.organisationIds, ...(party.leadOrganisationId ? [party.leadOrganisationId] : [])];
  return (
    own.some((id) => sharing.has(id)) ||
    venues.some(
      (venue) =>
        venue.organisationId !== null &&
        own.includes(venue.organisationId) &&
        missingHaves(venue, checklist).length === 0,
    )
  );
}
