import type { LngLat } from '../division.ts';
import { greatCircleMetres } from '../geometry/distance.ts';
import type { VenueRecord } from '../venue.ts';

export interface NearVenue {
  readonly id: string;
  readonly name: string;
  readonly lngLat: LngLat;
  readonly capacityPeople: number;
  /** Great-circle distance 直线距离, not the way on roads. */
  readonly distanceMetres: number;
}

/** A meeting of a branch: nobody needs a smaller room. */
const leastPeople = 3;

/**
 * The venue nearest to a point by great circle that is open for sharing and holds the people, or null. Of equally near ones the one
 * whose id comes first.
 * @param members of the organisation; null: not known
 */
export function nearestVenue(
  lngLat: LngLat | null,
  venues: readonly Pick<VenueRecord, 'id' | 'name' | 'lngLat' | 'capacityPeople' | 'openForSharing'>[],
  members: number | null,
): NearVenue | null {
  if (!lngLat) return null;
  const people = Math.max(leastPeople, members ?? 0);
  let best: NearVenue | null = null;
  for (const { id, name, lngLat: at, capacityPeople, openForSharing } of venues) {
    if (!at || !openForSharing || capacityPeople < people) continue;
    const distanceMetres = greatCircleMetres(lngLat, at);
    const nearer =
      !best ||
      distanceMetres < best.distanceMetres ||
      (distanceMetres === best.distanceMetres && id < best.id);
    if (nearer) best = { id, name, lngLat: at, capacityPeople, distanceMetres };
  }
  return best;
}
