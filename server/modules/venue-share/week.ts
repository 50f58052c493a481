import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { VenueWeek } from '../../../shared/venue-share/share-view.ts';
import { compareSlots } from '../../../shared/venue-share/slot-order.ts';
import type { Database } from '../../db/database.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { findVenues } from './parties.ts';
import { listLastRecords } from './rows.ts';

/** When a venue is open and when it is held; by whom only of shares the scope stands in. @throws AppError `not-found` */
export async function getVenueWeek(
  db: Database,
  scope: Scope,
  { venueId, quarter }: { venueId: string; quarter: Quarter },
): Promise<VenueWeek> {
  const found = (await findVenues(db, scope, [venueId], quarter)).get(venueId);
  if (!found) throw new AppError('not-found');
  const slots = await db
    .select()
    .from(venueShareSlot)
    .where(and(eq(venueShareSlot.venueId, venueId), eq(venueShareSlot.held, true)));
  const shares = (await db.select().from(venueShare).where(eq(venueShare.venueId, venueId))).filter(
    ({ divisionCode, hostDivisionCode }) =>
      scope.divisionCodes.has(divisionCode) || scope.divisionCodes.has(hostDivisionCode),
  );
  const records = await listLastRecords(
    db,
    shares.map(({ id }) => id),
  );
  const { name, organisationId, openForSharing, condition, lngLat } = found;
  const { capacityPeople, openingHours, sharingTerms } = found;
  return {
    venueId,
    name,
    organisationId,
    openForSharing,
    condition,
    lngLat,
    capacityPeople,
    openingHours,
    sharingTerms,
    held: slots.sort(compareSlots).map(({ shareId, weekday, fromMinute, toMinute }) => {
      const share = shares.find(({ id }) => id === shareId);
      return {
        weekday,
        fromMinute,
        toMinute,
        shareId: share?.id ?? null,
        organisationName: (share && records.get(share.id)?.parties.organisation.name) ?? null,
        status: share?.status ?? null,
      };
    }),
  };
}
