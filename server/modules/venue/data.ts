import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { type Quarter, quarterYear } from '../../../shared/quarter.ts';
import { type Checklist, checklistInForce } from '../../../shared/venue/checklist.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import { haveChecklist, venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { isReal } from './states.ts';

/** The venues of the scope that exist at a quarter's cut-off, by name. */
export async function listVenues(db: Database, scope: Scope, quarter: Quarter): Promise<VenueRecord[]> {
  const rows = await db
    .select()
    .from(venue)
    .where(
      and(lte(venue.fromQuarter, quarter), or(isNull(venue.untilQuarter), gt(venue.untilQuarter, quarter))),
    )
    .orderBy(venue.name, venue.id);
  return rows.filter((row) => scope.divisionCodes.has(row.divisionCode)).map(toRecord);
}

/** Whether a venue stands in the scope, as it was known last. @throws AppError `not-found` */
export async function requireVenue(db: Database, scope: Scope, id: string): Promise<void> {
  const states = await db.select().from(venue).where(eq(venue.id, id)).orderBy(desc(venue.fromQuarter));
  const last = states.find(isReal);
  if (!last || !scope.divisionCodes.has(last.divisionCode)) throw new AppError('not-found');
}

/** A venue as the rest of the product knows it. */
export function toRecord({
  lng,
  lat,
  fromQuarter: _from,
  untilQuarter: _until,
  updatedAt: _at,
  ...row
}: typeof venue.$inferSelect): VenueRecord {
  return { ...row, lngLat: lng === null || lat === null ? null : [lng, lat] };
}

/** What a venue should have in a quarter's year. */
export async function getChecklist(db: Database, quarter: Quarter): Promise<Checklist> {
  const rows = await db.select().from(haveChecklist);
  return checklistInForce(rows, quarterYear(quarter));
}
