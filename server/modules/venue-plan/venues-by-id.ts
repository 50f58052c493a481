import { and, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import { venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { toRecord } from '../venue/data.ts';

/** Venues by id as they are in a quarter: those of the scope, and of other divisions those that are open to others. */
export async function listVenuesById(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  ids: readonly string[],
): Promise<VenueRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(venue)
    .where(
      and(
        inArray(venue.id, [...ids]),
        lte(venue.fromQuarter, quarter),
        or(isNull(venue.untilQuarter), gt(venue.untilQuarter, quarter)),
      ),
    )
    .orderBy(venue.id);
  return rows
    .filter(({ openForSharing, divisionCode }) => openForSharing || scope.divisionCodes.has(divisionCode))
    .map(toRecord);
}
