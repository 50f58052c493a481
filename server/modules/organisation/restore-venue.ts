import { AppError } from '../../../shared/app-error.ts';
import type { Transaction } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import {
  endState,
  lockStates,
  nextVersion,
  putState,
  requireFreeName,
  requireKept,
  requireUnshared,
  type VenueRow,
} from '../venue/mutations.ts';
import type { Restored, Undone } from './restore-organisation.ts';
import { saysSame } from './same-facts.ts';

/**
 * A venue's states are never deleted: one that was entered ends where it began, an end is taken away, anything else says again what was
 * said before.
 * @throws AppError `version-conflict` when it does not say any more what the write said; `undo-refused` when a later quarter says more;
 * `venue-shared`, `venue-promised`, `facts-refused`; `not-found`
 */
export async function restoreVenue(tx: Transaction, scope: Scope, entry: Undone): Promise<Restored> {
  const { entityId: id, quarter } = entry;
  const [before, after] = [entry.before as VenueRow | null, entry.after as VenueRow | null];
  const states = await lockStates(tx, id);
  const current = states.find(({ fromQuarter }) => fromQuarter === (after?.fromQuarter ?? quarter));
  if (!current || !scope.divisionCodes.has(current.divisionCode)) throw new AppError('not-found');
  const version = nextVersion(states);
  if (after === null) {
    if (!before || current.untilQuarter !== current.fromQuarter)
      throw new AppError('version-conflict', { current: current.version });
    await requireFreeName(tx, before, quarter, id);
    const again = { ...revive(before, version), fromQuarter: quarter };
    await putState(tx, null, again);
    return { before: null, after: again };
  }
  if (!saysSame(current, after)) throw new AppError('version-conflict', { current: current.version });
  if (before === null) {
    await requireUnshared(tx, id);
    if (states.length > 1) throw new AppError('undo-refused');
    await endState(tx, current, current.fromQuarter);
    return { before: current, after: null };
  }
  if (before.fromQuarter === after.fromQuarter && before.untilQuarter !== after.untilQuarter) {
    if (before.untilQuarter === null) await requireFreeName(tx, current, quarter, id);
    else await requireUnshared(tx, id);
    await endState(tx, current, before.untilQuarter);
    return { before: current, after: { ...current, untilQuarter: before.untilQuarter } };
  }
  if (!scope.divisionCodes.has(before.divisionCode)) throw new AppError('not-found');
  if (before.name !== current.name || before.divisionCode !== current.divisionCode)
    await requireFreeName(tx, before, quarter, id);
  await requireKept(tx, id, before);
  const { fromQuarter, untilQuarter } = current;
  const restored = { ...revive(before, version), fromQuarter, untilQuarter };
  await putState(tx, null, restored);
  return { before: current, after: restored };
}

/** JSON knows no dates, and the time of the write is this one's. */
const revive = (kept: VenueRow, version: number): VenueRow => ({ ...kept, version, updatedAt: new Date() });
