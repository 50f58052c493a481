import { inArray, sql } from 'drizzle-orm';
import { cutOffDate, type Quarter } from '../../../../shared/quarter.ts';
import type { Database } from '../../../db/database.ts';
import { venueShare } from '../../../db/schema/venue-share.ts';

/** The organisations with an agreed share of a venue on a day, the quarter's cut-off date unless another is given, wherever they stand. */
export async function listSharingOrganisations(
  db: Database,
  quarter: Quarter,
  day: string = cutOffDate(quarter),
): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(
    sql`select sharing_organisations as id from sharing_organisations(${quarter}, ${day})`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The organisations whose request to a host is open, as far as the asker sees them. */
export async function listAskingOrganisations(db: Database): Promise<Set<string>> {
  const rows = await db
    .select({ id: venueShare.organisationId })
    .from(venueShare)
    .where(inArray(venueShare.status, ['proposed', 'offered']));
  return new Set(rows.map(({ id }) => id));
}
