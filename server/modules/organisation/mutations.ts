import { randomUUID } from 'node:crypto';
import { and, desc, eq, lte } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { LngLat } from '../../../shared/division.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Pool, Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';

type State = typeof organisationState.$inferSelect;
/** Facts of a state that an edit may change. */
export type StatePatch = Partial<
  Omit<typeof organisationState.$inferInsert, 'organisationId' | 'fromQuarter' | 'version' | 'updatedAt'>
>;

export interface Written {
  /** Names the write, so that it can be taken back. */
  readonly operationId: string;
  readonly version: number;
}

/** The state in force at a quarter, locked against other writers until the transaction ends. */
async function lockState(tx: Transaction, scope: Scope, id: string, quarter: Quarter): Promise<State> {
  const [state] = await tx
    .select()
    .from(organisationState)
    .where(and(eq(organisationState.organisationId, id), lte(organisationState.fromQuarter, quarter)))
    .orderBy(desc(organisationState.fromQuarter))
    .limit(1)
    .for('update');
  // Outside the scope answers exactly like absent.
  if (!state || !scope.divisionCodes.has(state.divisionCode)) throw new AppError('not-found');
  return state;
}

/**
 * Writes a patch into the state of `quarter`: in place when that quarter has its own state, else as a copy that starts there
 * (earlier quarters keep what they said). Appends the revision in the same transaction.
 * @throws AppError `not-found`, or `version-conflict` when someone saved since `expectedVersion`.
 */
async function writeState(
  tx: Transaction,
  scope: Scope,
  target: { id: string; quarter: Quarter; expectedVersion: number },
  patch: StatePatch,
  { action, reason }: { action: string; reason: string },
): Promise<Written> {
  const before = await lockState(tx, scope, target.id, target.quarter);
  const conflict = () => new AppError('version-conflict', { current: before.version });
  if (before.version !== target.expectedVersion) throw conflict();
  const after = { ...before, ...patch, version: before.version + 1, updatedAt: new Date() };
  const written =
    before.fromQuarter === target.quarter
      ? await tx
          .update(organisationState)
          .set(after)
          .where(
            and(
              eq(organisationState.organisationId, target.id),
              eq(organisationState.fromQuarter, target.quarter),
              eq(organisationState.version, target.expectedVersion),
            ),
          )
          .returning({ version: organisationState.version })
      : await tx
          .insert(organisationState)
          .values({ ...after, fromQuarter: target.quarter })
          // Two writers may both copy the older state; the second finds the first one's row.
          .onConflictDoNothing()
          .returning({ version: organisationState.version });
  const [row] = written;
  if (!row) throw conflict();
  const operationId = randomUUID();
  await tx.insert(revision).values({
    operationId,
    entity: 'organisation',
    entityId: target.id,
    quarter: target.quarter,
    before,
    after: { ...after, fromQuarter: target.quarter },
    reason,
    actor: scope.actor,
  });
  await appendAudit(tx, scope, { action, subject: target.id, detail: { quarter: target.quarter } });
  return { operationId, version: row.version };
}

/**
 * Puts an organisation on the map, or takes it off (`lngLat` null). The value from the file stays in `location.original`.
 * @param input.reason why, in the user's words; kept with the record.
 */
export function placeOrganisation(
  db: Pool,
  scope: Scope,
  input: { id: string; quarter: Quarter; expectedVersion: number; lngLat: LngLat | null; reason: string },
): Promise<Written> {
  return db.transaction(async (tx) => {
    const { location } = await lockState(tx, scope, input.id, input.quarter);
    return writeState(
      tx,
      scope,
      input,
      {
        lng: input.lngLat?.[0] ?? null,
        lat: input.lngLat?.[1] ?? null,
        location: {
          source: 'placed',
          original: location?.original ?? null,
          datum: location?.datum ?? 'wgs84',
          reason: input.reason,
        },
      },
      { action: 'organisation.place', reason: input.reason },
    );
  });
}

/**
 * Takes one placement back by restoring what its revision says was there before. The undo is a write like any other, so undoing
 * it again is the redo. Refused when the record has changed since.
 */
export function undoPlacement(db: Pool, scope: Scope, operationId: string): Promise<Written> {
  return db.transaction(async (tx) => {
    const entries = await tx.select().from(revision).where(eq(revision.operationId, operationId)).limit(2);
    const [entry] = entries;
    const before = entry?.before as State | null | undefined;
    const after = entry?.after as State | null | undefined;
    // An import's operation has the same form, but moved more than one point and more than a point.
    const isPlacement = entries.length === 1 && after?.location?.source === 'placed';
    if (!entry?.quarter || !before || !after || !(isPlacement || entry.reason === 'undo')) {
      throw new AppError('not-found');
    }
    return writeState(
      tx,
      scope,
      { id: entry.entityId, quarter: entry.quarter, expectedVersion: after.version },
      { lng: before.lng, lat: before.lat, location: before.location },
      { action: 'organisation.undo', reason: 'undo' },
    );
  });
}
