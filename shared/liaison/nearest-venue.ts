import type { LngLat } from '../division.ts';
import { greatCircleMetres } from '../geometry/distance.ts';
import { type JudgedVenue, unusableReason } from '../venue/usable.ts';
import { defaultMeetingRule } from '../venue/weekly-slot.ts';
import type { VenueRecord } from '../venue.ts';

export interface NearVenue {
  readonly id: string;
  readonly name: string;
  readonly lngLat: LngLat;
  readonly capacityPeople: number;
  /** Great-circle distance 直线距离, not the way on roads. */
  readonly distanceMetres: number;
}

/**
 * The venue nearest to an organisation by great circle that it could use for a meeting at any usual time, or null. Of equally near ones
 * the one whose id comes first.
 * @param seeker members null: not known
 */
export function nearestVenue(
  seeker: {
    readonly organisationId: string;
    readonly lngLat: LngLat | null;
    readonly members: number | null;
  },
  venues: readonly (JudgedVenue & Pick<VenueRecord, 'id' | 'name'>)[],
): NearVenue | null {
  const { organisationId, lngLat } = seeker;
  if (!lngLat) return null;
  const who = { organisationId, people: seeker.members ?? 0 };
  const rule = { meeting: defaultMeetingRule, bound: null };
  let best: NearVenue | null = null;
  for (const venue of venues) {
    const { id, name, lngLat: at, capacityPeople } = venue;
    if (!at || unusableReason(venue, who, rule, 'unasked')) continue;
    const distanceMetres = greatCircleMetres(lngLat, at);
    const nearer =
      !best ||
      distanceMetres < best.distanceMetres ||
      (distanceMetres === best.distanceMetres && id < best.id);
    if (nearer) best = { id, name, lngLat: at, capacityPeople, distanceMetres };
  }
  return best;
}
