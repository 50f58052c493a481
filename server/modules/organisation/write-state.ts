import { randomUUID } from 'node:crypto';
import { and, desc, eq, lte } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { developedInYear } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { findConflict } from './conflict.ts';
import { findWrite, type RecordWrite, recordWrite, type Written } from './write-record.ts';

export type State = typeof organisationState.$inferSelect;
/** Facts of a state that an edit may change. */
export type StatePatch = Partial<Omit<State, 'organisationId' | 'fromQuarter' | 'version' | 'updatedAt'>>;

export interface WriteTarget {
  readonly id: string;
  readonly quarter: Quarter;
  readonly expectedVersion: number;
  readonly operationId?: string | undefined;
}

/**
 * The state in force at a quarter. Every state of the organisation is locked against other writers until the transaction ends, and
 * read only then: one who copied an older state meanwhile is seen. What was developed in an earlier year is none in this one.
 * @throws AppError `not-found`, also when the state lies outside the scope
 */
export async function lockState(tx: Transaction, scope: Scope, id: string, quarter: Quarter): Promise<State> {
  await tx
    .select({ version: organisationState.version })
    .from(organisationState)
    .where(eq(organisationState.organisationId, id))
    .orderBy(organisationState.fromQuarter)
    .for('update');
  const [state] = await tx
    .select()
    .from(organisationState)
    .where(and(eq(organisationState.organisationId, id), lte(organisationState.fromQuarter, quarter)))
    .orderBy(desc(organisationState.fromQuarter))
    .limit(1);
  if (!state || !scope.divisionCodes.has(state.divisionCode)) throw new AppError('not-found');
  return { ...state, developedThisYear: developedInYear(state, quarter) };
}

/**
 * Writes a patch into the state of `quarter`: in place when that quarter has its own state, else as a copy that starts there
 * (earlier quarters keep what they said). The caller appends the answered write to the history, in the same transaction.
 * @param patchOf from the state as it is; null when there is nothing to write
 * @throws AppError `not-found`, or `version-conflict` with who changed what when someone saved since `expectedVersion`.
 */
export async function changeState(
  tx: Transaction,
  scope: Scope,
  { id, quarter, expectedVersion }: WriteTarget,
  patchOf: (state: State) => StatePatch | null,
): Promise<{ readonly version: number; readonly write: StateWrite | null }> {
  const before = await lockState(tx, scope, id, quarter);
  if (before.version !== expectedVersion) {
    const conflict = await findConflict(tx, before, quarter, expectedVersion);
    throw new AppError('version-conflict', { current: before.version }, { conflict });
  }
  const patch = patchOf(before);
  if (!patch) return { version: before.version, write: null };
  const version = before.version + 1;
  const after = { ...before, ...patch, fromQuarter: quarter, version, updatedAt: new Date() };
  await putState(tx, after);
  return { version, write: { entity: 'organisation', entityId: id, quarter, before, after } };
}

type StateWrite = Pick<RecordWrite, 'entity' | 'entityId' | 'quarter' | 'before' | 'after'>;

/** {@link changeState} with its history and audit; the same operation again is answered with what it did the first time. */
export async function writeState(
  tx: Transaction,
  scope: Scope,
  target: WriteTarget,
  patchOf: (state: State) => StatePatch | null,
  why: { readonly action: string; readonly reason: string },
): Promise<Written> {
  const { operationId = randomUUID() } = target;
  // Waits for who writes now; it may be the same request, sent twice.
  await lockState(tx, scope, target.id, target.quarter);
  const again = target.operationId && (await findWrite(tx, scope, operationId));
  if (again) return { operationId, version: again.version };
  const { version, write } = await changeState(tx, scope, target, patchOf);
  if (write) await recordWrite(tx, scope, { ...write, ...why, operationId });
  return { operationId, version };
}

/** Writes a state in its place. The rows of the organisation are locked, so nobody is overwritten. */
export async function putState(tx: Transaction, state: State): Promise<void> {
  await tx
    .insert(organisationState)
    .values(state)
    .onConflictDoUpdate({
      target: [organisationState.organisationId, organisationState.fromQuarter],
      set: state,
    });
}
