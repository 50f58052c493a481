import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { LngLat } from '../../../shared/division.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import { venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';

/** The venues of the scope that exist at a quarter's cut-off, by name. */
export async function listVenues(db: Database, scope: Scope, quarter: Quarter): Promise<VenueRecord[]> {
  const rows = await db
    .select()
    .from(venue)
    .where(
      and(lte(venue.fromQuarter, quarter), or(isNull(venue.untilQuarter), gt(venue.untilQuarter, quarter))),
    )
    .orderBy(venue.name, venue.id);
  return rows
    .filter((row) => scope.divisionCodes.has(row.divisionCode))
    .map(({ lng, lat, ...row }) => ({ ...row, lngLat: lng === null || lat === null ? null : [lng, lat] }));
}

export interface NearestVenue {
  readonly venue: VenueRecord;
  /** Great-circle distance, not the way on roads. */
  readonly distanceMetres: number;
}

/** The venues nearest to a point by great circle, nearest first; ties by name. */
export async function listNearestVenues(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  lngLat: LngLat,
  count: number,
): Promise<NearestVenue[]> {
  const venues = await listVenues(db, scope, quarter);
  return venues
    .flatMap((venue) =>
      venue.lngLat ? [{ venue, distanceMetres: greatCircleMetres(lngLat, venue.lngLat) }] : [],
    )
    .sort((a, b) => a.distanceMetres - b.distanceMetres)
    .slice(0, count);
}
