import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Transaction } from '../../db/database.ts';
import { instructorAssignment } from '../../db/schema/instructor.ts';
import { liaisonPlan } from '../../db/schema/liaison.ts';
import type { Scope } from '../../db/scope.ts';
import { reasonToRefuse } from '../instructor/data.ts';
import type { Restored, Undone } from './restore-organisation.ts';
import { saysSame } from './same-facts.ts';
import { lockState } from './write-state.ts';

type AssignmentRow = typeof instructorAssignment.$inferSelect;
type PlanRow = typeof liaisonPlan.$inferSelect;

/** @throws AppError `version-conflict` when it does not say any more what the write said; `assignment-refused`; `not-found` */
export async function restoreAssignment(tx: Transaction, scope: Scope, entry: Undone): Promise<Restored> {
  const { entityId: id, quarter } = entry;
  await lockState(tx, scope, id, quarter);
  const here = and(
    eq(instructorAssignment.organisationId, id),
    eq(instructorAssignment.fromQuarter, quarter),
  );
  const [current = null] = await tx.select().from(instructorAssignment).where(here);
  const next = nextOf<AssignmentRow>(current, entry);
  await tx.delete(instructorAssignment).where(here);
  if (next === null) return { before: current, after: null };
  if (next.instructorId !== null) {
    const reason = await reasonToRefuse(tx, scope, next.instructorId, [id], quarter);
    if (reason) throw new AppError('assignment-refused', { reason });
  }
  await tx.insert(instructorAssignment).values(next);
  return { before: current, after: next };
}

/** @throws AppError `version-conflict` when the card does not say any more what the write said; `not-found` */
export async function restorePlan(tx: Transaction, scope: Scope, entry: Undone): Promise<Restored> {
  const { entityId: id, quarter } = entry;
  await lockState(tx, scope, id, quarter);
  const here = and(eq(liaisonPlan.organisationId, id), eq(liaisonPlan.fromQuarter, quarter));
  const [current = null] = await tx.select().from(liaisonPlan).where(here);
  const next = nextOf<PlanRow>(current, entry);
  await tx.delete(liaisonPlan).where(here);
  if (next) await tx.insert(liaisonPlan).values(next);
  return { before: current, after: next };
}

/** The row to put in the place of the present one; null: none, and what an earlier quarter said goes on. */
function nextOf<Row extends { readonly fromQuarter: string; readonly version: number }>(
  current: Row | null,
  { quarter, before, after }: Undone,
): Row | null {
  if (!saysSame(current, after)) throw new AppError('version-conflict', { current: current?.version ?? 0 });
  const kept = before as Row | null;
  if (!kept || kept.fromQuarter !== quarter) return null;
  const version = Math.max(current?.version ?? 0, kept.version) + 1;
  return { ...kept, version, updatedAt: new Date() };
}
