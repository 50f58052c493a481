import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { venuePlan } from '../../db/schema/venue-plan.ts';
import type { Scope } from '../../db/scope.ts';
import type { Ports } from '../../rpc/ports.ts';
import { getDivision } from '../division/data.ts';
import { findWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { findPlan, type PlanRow, type PlanView, viewPlan } from './data.ts';
import type { PlanTarget, SavedVenuePlan } from './inputs.ts';
import { getPlanProblem } from './problem.ts';
import { requireDraft, withoutResult } from './require-draft.ts';

export { sendVenuePlan } from './send.ts';

/**
 * Solves a plan from the registry as it stands and keeps it, a new one or a draft again. What the browser found plays no part.
 * @throws AppError `not-found`; `division-unknown`; `version-conflict`; `plan-sent`; `overloaded`
 */
export function saveVenuePlan(
  db: Database,
  scope: Scope,
  ports: Ports,
  { operationId = randomUUID(), id: known, expectedVersion, ...asked }: SavedVenuePlan,
): Promise<PlanView> {
  return db.transaction(async (tx) => {
    const again = await findWrite(tx, scope, operationId);
    if (again) return viewPlan(tx, scope, await findPlan(tx, scope, again.entityId));
    // Solved before anything is locked.
    if (known !== null) await requireDraft(tx, scope, { id: known, expectedVersion });
    const solved = await solve(tx, scope, ports, asked);
    const before =
      known === null ? null : await requireDraft(tx, scope, { id: known, expectedVersion }, true);
    const row: PlanRow = {
      ...solved,
      id: known ?? randomUUID(),
      version: (before?.version ?? 0) + 1,
      createdAt: before?.createdAt ?? solved.createdAt,
    };
    await tx.insert(venuePlan).values(row).onConflictDoUpdate({ target: venuePlan.id, set: row });
    await recordWrite(tx, scope, {
      operationId,
      entity: 'venue-plan',
      entityId: row.id,
      quarter: row.quarter,
      before: before && withoutResult(before),
      after: withoutResult(row),
      reason: '',
      action: 'venue-plan.save',
    });
    return viewPlan(tx, scope, row);
  });
}

/** A plan that is solved and not kept. @throws AppError `division-unknown`; `overloaded` */
export async function tryVenuePlan(
  db: Database,
  scope: Scope,
  ports: Ports,
  asked: Pick<SavedVenuePlan, 'divisionCode' | 'quarter' | 'kind' | 'rule' | 'corrections'>,
): Promise<PlanView> {
  return viewPlan(db, scope, await solve(db, scope, ports, { ...asked, name: '' }));
}

/** A draft as it would be kept. */
async function solve(
  db: Database,
  scope: Scope,
  ports: Ports,
  asked: Omit<SavedVenuePlan, 'id' | 'expectedVersion' | 'operationId'>,
): Promise<PlanRow> {
  const { name, kind, rule, corrections, quarter } = asked;
  const { code: divisionCode } = await getDivision(db, scope, asked.divisionCode, quarter);
  const problem = await getPlanProblem(db, scope, ports, asked);
  const result = await ports.planSolver.solve({ problem, kind, rule, corrections });
  const now = ports.clock.now();
  return {
    ...{ id: randomUUID(), divisionCode, quarter, kind, name, rule, corrections, result },
    ...{ status: 'draft', sentOn: null, version: 1, actor: scope.actor, actorPost: scope.post },
    ...{ createdAt: now, updatedAt: now },
  };
}

/** Takes a draft away. @throws AppError `not-found`; `version-conflict`; `plan-sent` */
export function removeVenuePlan(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), ...target }: PlanTarget,
): Promise<Written> {
  return db.transaction(async (tx) => {
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, version: again.version };
    const before = await requireDraft(tx, scope, target, true);
    await tx.delete(venuePlan).where(eq(venuePlan.id, target.id));
    await recordWrite(tx, scope, {
      operationId,
      entity: 'venue-plan',
      entityId: before.id,
      quarter: before.quarter,
      before: withoutResult(before),
      after: null,
      reason: '',
      action: 'venue-plan.remove',
    });
    return { operationId, version: before.version };
  });
}
