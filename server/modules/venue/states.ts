import { and, desc, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';

export type VenueRow = typeof venue.$inferSelect;

/** All states of a venue, latest first, locked against other writers until the transaction ends. What was taken back is among them. */
export function lockStates(tx: Transaction, id: string): Promise<VenueRow[]> {
  return tx.select().from(venue).where(eq(venue.id, id)).orderBy(desc(venue.fromQuarter)).for('update');
}

/** Whether a state was ever in force: a row is never deleted, one that was taken back ends where it began. */
export function isReal({ fromQuarter, untilQuarter }: VenueRow): boolean {
  return untilQuarter === null || untilQuarter > fromQuarter;
}

/** The state in force at a quarter. @throws AppError `not-found`, also when it lies outside the scope */
export function stateAt(states: readonly VenueRow[], scope: Scope, quarter: Quarter): VenueRow {
  const state = states.find(
    ({ fromQuarter, untilQuarter }) =>
      fromQuarter <= quarter && (untilQuarter === null || untilQuarter > quarter),
  );
  if (!state || !scope.divisionCodes.has(state.divisionCode)) throw new AppError('not-found');
  return state;
}

/** One above every version the venue ever had: a version names one state of one moment. */
export function nextVersion(states: readonly VenueRow[]): number {
  return Math.max(0, ...states.map(({ version }) => version)) + 1;
}

/**
 * Puts a state in the place of the one in force at its beginning: the same row when that began then too, else that one ends there and
 * earlier quarters keep what they said.
 */
export async function putState(tx: Transaction, before: VenueRow | null, next: VenueRow): Promise<void> {
  if (before && before.fromQuarter < next.fromQuarter) await endState(tx, before, next.fromQuarter);
  await tx
    .insert(venue)
    .values(next)
    .onConflictDoUpdate({ target: [venue.id, venue.fromQuarter], set: next });
}

/** @param untilQuarter the first quarter without it */
export async function endState(
  tx: Transaction,
  state: VenueRow,
  untilQuarter: Quarter | null,
): Promise<void> {
  await tx
    .update(venue)
    .set({ untilQuarter })
    .where(and(eq(venue.id, state.id), eq(venue.fromQuarter, state.fromQuarter)));
}
