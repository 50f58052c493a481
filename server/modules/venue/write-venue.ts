import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { factsOf, type VenueFacts } from '../../../shared/venue/venue-facts.ts';
import type { Transaction } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type RecordWrite, waitForNames } from '../organisation/mutations.ts';
import { requireFit } from './check-venue.ts';
import { getChecklist, toRecord } from './data.ts';
import { findConflict } from './history.ts';
import { requireKept } from './promises.ts';
import { lockStates, nextVersion, putState, stateAt, type VenueRow } from './states.ts';

export interface VenueTarget {
  /** Null: a new one. */
  readonly id: string | null;
  /** From which on it is so. */
  readonly quarter: Quarter;
  /** Of the state in force at the quarter; 0 for a new one. */
  readonly expectedVersion: number;
}

export type VenueWrite = Pick<RecordWrite, 'entity' | 'entityId' | 'quarter' | 'before' | 'after'>;

export interface ChangedVenue {
  readonly id: string;
  readonly version: number;
  /** Null: it said so already. The caller appends it to the history, last in the same transaction. */
  readonly write: VenueWrite | null;
}

/**
 * Makes a venue, or changes it from a quarter on; earlier quarters keep what they said.
 * @param today `YYYY-MM-DD` in China
 * @throws AppError `not-found`; `division-unknown`; `version-conflict` with who changed what; `facts-refused` with the issues;
 * `venue-promised` {count} when it breaks what was promised to others; `report-locked`
 */
export async function changeVenue(
  tx: Transaction,
  scope: Scope,
  { id, quarter, expectedVersion }: VenueTarget,
  sent: VenueFacts,
  today: string,
): Promise<ChangedVenue> {
  // Before the record is locked: who holds the names locks records.
  await waitForNames(tx);
  const states = id === null ? [] : await lockStates(tx, id);
  const before = id === null ? null : stateAt(states, scope, quarter);
  if ((before?.version ?? 0) !== expectedVersion)
    throw new AppError(
      'version-conflict',
      { current: before?.version ?? 0 },
      before ? { venueConflict: await findConflict(tx, before, quarter, expectedVersion) } : null,
    );
  const checklist = await getChecklist(tx, quarter);
  const facts = {
    ...sent,
    sixHaves: inOrder(
      sent.sixHaves,
      checklist.map(({ key }) => key),
    ),
  };
  const { lngLat, ...columns } = facts;
  const row = { ...columns, lng: lngLat?.[0] ?? null, lat: lngLat?.[1] ?? null };
  if (before && saysSame(before, row)) return { id: before.id, version: before.version, write: null };
  await requireFit(tx, scope, facts, {
    quarter,
    id,
    checklist,
    present: before && factsOf(toRecord(before)),
    today,
  });
  if (before && offers(before) !== offers(row)) await requireKept(tx, before.id, row);
  const after: VenueRow = {
    ...row,
    id: id ?? randomUUID(),
    fromQuarter: quarter,
    untilQuarter: before?.untilQuarter ?? null,
    version: nextVersion(states),
    updatedAt: new Date(),
  };
  await putState(tx, before, after);
  return {
    id: after.id,
    version: after.version,
    write: { entity: 'venue', entityId: after.id, quarter, before, after },
  };
}

type Facts = Omit<VenueRow, 'id' | 'fromQuarter' | 'untilQuarter' | 'version' | 'updatedAt'>;

function saysSame(before: VenueRow, facts: Facts): boolean {
  return Object.entries(facts).every(([fact, value]) =>
    fact === 'sixHaves'
      ? isDeepStrictEqual([...before.sixHaves].sort(), [...facts.sixHaves].sort())
      : isDeepStrictEqual(before[fact as keyof Facts], value),
  );
}

/** What others were promised by. */
const offers = ({ capacityPeople, openForSharing, openingHours }: Facts) =>
  JSON.stringify([capacityPeople, openForSharing, Object.entries(openingHours).sort()]);

/** In the checklist's order; those it does not ask for last. */
function inOrder(haves: readonly string[], order: readonly string[]): string[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...haves].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
