import { asc, eq } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import { type Checklist, type HaveItem, missingHaves } from '../../../shared/venue/checklist.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import { venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { getChecklist, toRecord } from './data.ts';
import { listVenueChanges, loadHosts, type VenueChange } from './history.ts';
import { listPhotos, type VenuePhoto } from './photos.ts';
import { countHoldingShares } from './promises.ts';
import { isReal, stateAt } from './states.ts';

/** A venue with everything that goes with it. */
export interface VenueDetail {
  readonly record: VenueRecord;
  /** The state in force began then. */
  readonly fromQuarter: Quarter;
  /** The first quarter that says something else of it, or does not have it any more. */
  readonly untilQuarter: Quarter | null;
  /** The first quarter that has it. */
  readonly sinceQuarter: Quarter;
  /** The organisation, village or community that hosts it. */
  readonly hostName: string | null;
  readonly checklist: Checklist;
  readonly missing: readonly HaveItem[];
  readonly photos: readonly VenuePhoto[];
  /** Shares that hold hours of it. */
  readonly holdingShares: number;
  /** Newest first. */
  readonly changes: readonly VenueChange[];
}

/** A venue at a quarter. @throws AppError `not-found`, also for one of a division outside the scope */
export async function getVenue(
  db: Database,
  scope: Scope,
  { id, quarter }: { id: string; quarter: Quarter },
): Promise<VenueDetail> {
  const states = (
    await db.select().from(venue).where(eq(venue.id, id)).orderBy(asc(venue.fromQuarter))
  ).filter(isReal);
  const state = stateAt(states, scope, quarter);
  const checklist = await getChecklist(db, quarter);
  const record = toRecord(state);
  return {
    record,
    fromQuarter: state.fromQuarter,
    untilQuarter: state.untilQuarter,
    sinceQuarter: states[0]?.fromQuarter ?? state.fromQuarter,
    hostName: (await loadHosts(db, [record]))(record),
    checklist,
    missing: missingHaves(record, checklist),
    photos: await listPhotos(db, id),
    holdingShares: await countHoldingShares(db, id),
    changes: await listVenueChanges(db, id),
  };
}
