import { and, eq, inArray, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { isOpenFor } from '../../../shared/venue/opening-hours.ts';
import type { OpeningHours } from '../../../shared/venue.ts';
import { holdingStatuses } from '../../../shared/venue-share.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';

/** Arbitrary but fixed; the second number is the venue. */
const advisoryLock = 20_130_054;

/**
 * Who promises venues to somebody and who changes what was promised wait for each other, until the transaction ends; in one order, so
 * that two who book several never wait in a circle. The rows of a venue of elsewhere cannot be locked by who asks for it.
 */
export async function holdVenues(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock}, number) from (
    select distinct hashtext(id) as number from unnest(string_to_array(${ids.join(',')}, ',')) as id order by 1) as numbered`);
}

/** Shares that hold hours of a venue: proposed, offered or agreed. */
export async function countHoldingShares(db: Database, id: string): Promise<number> {
  return (await listHoldingShares(db, id)).length;
}

function listHoldingShares(db: Database, id: string) {
  return db
    .select({ id: venueShare.id, people: venueShare.people })
    .from(venueShare)
    .where(and(eq(venueShare.venueId, id), inArray(venueShare.status, [...holdingStatuses])));
}

/** @throws AppError `venue-shared` {count} while somebody holds hours of it. */
export async function requireUnshared(tx: Transaction, id: string): Promise<void> {
  await holdVenues(tx, [id]);
  const count = await countHoldingShares(tx, id);
  if (count > 0) throw new AppError('venue-shared', { count });
}

interface Offer {
  readonly capacityPeople: number;
  readonly openForSharing: boolean;
  readonly openingHours: OpeningHours;
}

/** @throws AppError `venue-promised` {count} when what is offered from now on breaks what was promised to so many. */
export async function requireKept(tx: Transaction, id: string, offer: Offer): Promise<void> {
  await holdVenues(tx, [id]);
  const shares = await listHoldingShares(tx, id);
  if (shares.length === 0) return;
  const slots = await tx
    .select()
    .from(venueShareSlot)
    .where(and(eq(venueShareSlot.venueId, id), eq(venueShareSlot.held, true)));
  const broken = shares.filter(
    (share) =>
      !offer.openForSharing ||
      share.people > offer.capacityPeople ||
      slots.some((slot) => slot.shareId === share.id && !isOpenFor(offer.openingHours, slot)),
  );
  if (broken.length > 0) throw new AppError('venue-promised', { count: broken.length });
}
