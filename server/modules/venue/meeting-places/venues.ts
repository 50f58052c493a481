import { and, asc, gt, isNull, lte, or } from 'drizzle-orm';
import type { Quarter } from '../../../../shared/quarter.ts';
import { missingHaves } from '../../../../shared/venue/checklist.ts';
import type { MeetingVenue } from '../../../../shared/venue/meeting-places.ts';
import type { Database } from '../../../db/database.ts';
import { venue } from '../../../db/schema/venue.ts';
import type { Scope } from '../../../db/scope.ts';
import { listHeldSlots } from '../../venue-share/data.ts';
import { getChecklist, toRecord } from '../data.ts';

/**
 * The venues of a quarter that somebody of the scope could meet in, by name: those of the scope, and those beyond that are open to
 * others. Each with what is held of its week, by whomever, and what it lacks of the year's checklist.
 */
export async function listMeetingVenues(
  db: Database,
  scope: Scope,
  quarter: Quarter,
): Promise<MeetingVenue[]> {
  const [checklist, rows] = await Promise.all([
    getChecklist(db, quarter),
    db
      .select()
      .from(venue)
      .where(
        and(lte(venue.fromQuarter, quarter), or(isNull(venue.untilQuarter), gt(venue.untilQuarter, quarter))),
      )
      .orderBy(asc(venue.name), asc(venue.id)),
  ]);
  // Row security says the same of requests; the console sees everything.
  const seen = rows.filter((row) => row.openForSharing || scope.divisionCodes.has(row.divisionCode));
  const held = await listHeldSlots(
    db,
    seen.map(({ id }) => id),
  );
  return seen.map((row) => {
    const record = toRecord(row);
    return {
      ...record,
      held: held.get(row.id) ?? [],
      missing: missingHaves(record, checklist).map(({ key }) => key),
    };
  });
}
