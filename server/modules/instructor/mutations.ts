import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { dutiesDue, isPeriodOf, lastQuarterOf } from '../../../shared/instructor/duties.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { instructorDuty } from '../../db/schema/instructor.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { listOrganisations } from '../organisation/data.ts';
import { findWrite, type RecordWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { findPublishedUnit, type InstructorRow, inForce, reasonToRefuse } from './data.ts';
import type { Assigning, MarkedDuties } from './inputs.ts';
import { getSeenInstructor } from './list.ts';
import { lockInstructor, putAssignment, saveInstructor } from './save.ts';

export { saveInstructor };

/**
 * Gives organisations to an instructor from a quarter on, or takes them from whoever has them; one operation, taken back as one. What is
 * so already is left alone.
 * @returns how many were written
 * @throws AppError `not-found`; `version-conflict` when somebody assigned one meanwhile; `assignment-refused` with the reason;
 * `report-locked`
 */
export function assignInstructor(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), quarter, instructorId, organisations }: Assigning,
): Promise<Written & { readonly count: number }> {
  return db.transaction(async (tx) => {
    if (instructorId !== null) await lockInstructor(tx, scope, instructorId);
    const ids = [...new Set(organisations.map(({ id }) => id))].sort();
    await lockOrganisations(tx, scope, ids, quarter);
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, version: again.version, count: ids.length };
    const present = new Map((await inForce(tx, quarter, ids)).map((row) => [row.organisationId, row]));
    for (const { id, expectedVersion } of organisations) {
      const current = present.get(id)?.version ?? null;
      if (current !== expectedVersion) throw new AppError('version-conflict', { current: current ?? 0 });
    }
    const changed = ids.filter((id) => (present.get(id)?.instructorId ?? null) !== instructorId);
    if (instructorId !== null && changed.length > 0) {
      const reason = await reasonToRefuse(tx, scope, instructorId, changed, quarter);
      if (reason) throw new AppError('assignment-refused', { reason });
    }
    const writes: RecordWrite[] = [];
    for (const id of changed) {
      const before = present.get(id) ?? null;
      const version = (before?.version ?? 0) + 1;
      const after = {
        organisationId: id,
        fromQuarter: quarter,
        instructorId,
        version,
        actor: scope.actor,
        updatedAt: new Date(),
      };
      await putAssignment(tx, after);
      writes.push({
        operationId,
        entity: 'instructor-assignment',
        entityId: id,
        quarter,
        before,
        after,
        reason: '',
        action: 'instructor.assign',
      });
    }
    await recordWrite(tx, scope, ...writes);
    const last = writes.at(-1)?.after as { version: number } | undefined;
    return { operationId, version: last?.version ?? 0, count: writes.length };
  });
}

/** All states of some organisations of the scope are locked, in one order. @throws AppError `not-found` */
async function lockOrganisations(
  tx: Transaction,
  scope: Scope,
  ids: readonly string[],
  quarter: Quarter,
): Promise<void> {
  await tx
    .select({ version: organisationState.version })
    .from(organisationState)
    .where(inArray(organisationState.organisationId, [...ids]))
    .orderBy(organisationState.organisationId, organisationState.fromQuarter)
    .for('update');
  const seen = await listOrganisations(tx, scope, quarter, { ids });
  if (seen.length !== ids.length) throw new AppError('not-found');
}

/**
 * Notes duties as done on a day, or as not done after all, of instructors whose home lies in the scope.
 * @throws AppError `not-found`; `invalid-input` for a period that does not fit its kind or the service, and a day to come; `report-locked`
 * for one that is among the figures of a published quarter: one that is missing there may still be marked
 */
export function markDuties(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), duties, doneOn, note }: MarkedDuties,
  now: Date,
): Promise<{ readonly operationId: string; readonly count: number }> {
  const today = chinaDate(now);
  return db.transaction(async (tx) => {
    const ids = [...new Set(duties.map(({ instructorId }) => instructorId))].sort();
    const serviceOf = new Map<string, InstructorRow>();
    for (const id of ids) serviceOf.set(id, await lockInstructor(tx, scope, id));
    if (await findWrite(tx, scope, operationId)) return { operationId, count: duties.length };
    const writes: RecordWrite[] = [];
    for (const { instructorId, kind, period } of duties) {
      const service = serviceOf.get(instructorId);
      const quarter = lastQuarterOf(period);
      const fits =
        service &&
        isPeriodOf({ kind, period }) &&
        dutiesDue(service, quarter).some((each) => each.kind === kind);
      if (!fits || (doneOn !== null && (doneOn > today || doneOn < `${period.slice(0, 4)}-01-01`)))
        throw new AppError('invalid-input');
      const here = and(
        eq(instructorDuty.instructorId, instructorId),
        eq(instructorDuty.kind, kind),
        eq(instructorDuty.period, period),
      );
      const [before = null] = await tx.select().from(instructorDuty).where(here);
      const key = { instructorId, kind, period };
      const after = doneOn === null ? null : { ...key, doneOn, note, actor: scope.actor, at: now };
      if (!before && !after) continue;
      const division = before && (await findPublishedUnit(tx, instructorId, quarter, before.at));
      if (division) throw new AppError('report-locked', { division, quarter, status: 'published' });
      await tx.delete(instructorDuty).where(here);
      if (after) await tx.insert(instructorDuty).values(after);
      writes.push({
        operationId,
        entity: 'instructor-duty',
        entityId: instructorId,
        quarter,
        before,
        after,
        reason: note ?? '',
        action: 'instructor.duty',
      });
    }
    await recordWrite(tx, scope, ...writes);
    return { operationId, count: writes.length };
  });
}

/** An instructor's office telephone. Who looked is noted in the audit. @throws AppError `not-found` */
export function showTelephone(
  db: Database,
  scope: Scope,
  id: string,
): Promise<{ readonly officeTelephone: string | null }> {
  return db.transaction(async (tx) => {
    const { officeTelephone } = await getSeenInstructor(tx, scope, id);
    await appendAudit(tx, scope, {
      action: 'contact.view',
      subject: id,
      detail: { count: officeTelephone === null ? 0 : 1 },
    });
    return { officeTelephone };
  });
}
