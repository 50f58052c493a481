import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { findWrite, recordWrite, type Written, waitForNames } from '../organisation/mutations.ts';
import { requireFreeName } from './check-venue.ts';
import { saveChecklist } from './checklists.ts';
import { findConflict } from './history.ts';
import type { EndedVenue, SavedVenue } from './inputs.ts';
import { addPhoto, removePhoto } from './photos.ts';
import { holdVenues, requireKept, requireUnshared } from './promises.ts';
import { endState, lockStates, nextVersion, putState, stateAt, type VenueRow } from './states.ts';
import { changeVenue } from './write-venue.ts';

export type { VenueRow };
export {
  addPhoto,
  changeVenue,
  endState,
  holdVenues,
  lockStates,
  nextVersion,
  putState,
  removePhoto,
  requireFreeName,
  requireKept,
  requireUnshared,
  saveChecklist,
};

/**
 * {@link changeVenue} with its history and audit; the same operation again is answered with what it did the first time.
 * @param today `YYYY-MM-DD` in China
 */
export function saveVenue(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), reason, facts, ...target }: SavedVenue,
  today: string,
): Promise<Written & { readonly id: string }> {
  return db.transaction(async (tx) => {
    // Waits for who writes now; it may be the same request, sent twice. Names come before records.
    await waitForNames(tx);
    if (target.id !== null) await lockStates(tx, target.id);
    const again = await findWrite(tx, scope, operationId);
    if (again) return { id: again.entityId, version: again.version, operationId };
    const { id, version, write } = await changeVenue(tx, scope, target, facts, today);
    const action = target.id === null ? 'venue.create' : 'venue.save';
    if (write) await recordWrite(tx, scope, { ...write, operationId, reason, action });
    return { id, version, operationId };
  });
}

/**
 * Ends a venue: it is in the registry up to the quarter before. One that began in the quarter itself was never there.
 * @throws AppError `not-found`; `version-conflict`; `venue-changed-later` {quarter} when a later quarter says more of it; `venue-shared`
 * {count} while somebody holds hours of it; `report-locked`
 */
export function endVenue(
  db: Database,
  scope: Scope,
  { id, operationId = randomUUID(), quarter, expectedVersion, ending, reason }: EndedVenue,
): Promise<Written> {
  return db.transaction(async (tx) => {
    const states = await lockStates(tx, id);
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, version: again.version };
    const before = stateAt(states, scope, quarter);
    if (before.version !== expectedVersion) {
      const venueConflict = await findConflict(tx, before, quarter, expectedVersion);
      throw new AppError('version-conflict', { current: before.version }, { venueConflict });
    }
    if (before.untilQuarter !== null)
      throw new AppError('venue-changed-later', { quarter: before.untilQuarter });
    await requireUnshared(tx, id);
    // Nothing but the end: its earlier quarters may be handed in.
    await endState(tx, before, quarter);
    await recordWrite(tx, scope, {
      operationId,
      entity: 'venue',
      entityId: id,
      quarter,
      before,
      after: { ...before, untilQuarter: quarter, ending },
      reason,
      action: 'venue.end',
    });
    return { operationId, version: before.version };
  });
}
