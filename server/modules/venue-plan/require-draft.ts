import { eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Transaction } from '../../db/database.ts';
import { venuePlan } from '../../db/schema/venue-plan.ts';
import type { Scope } from '../../db/scope.ts';
import { findPlan, type PlanRow } from './data.ts';
import type { PlanTarget } from './inputs.ts';

/**
 * The plan at the version the caller saw, not sent yet.
 * @param lock until the transaction ends
 * @throws AppError `not-found`; `version-conflict`; `plan-sent`
 */
export async function requireDraft(
  tx: Transaction,
  scope: Scope,
  { id, expectedVersion }: Pick<PlanTarget, 'id' | 'expectedVersion'>,
  lock = false,
): Promise<PlanRow> {
  if (lock) await tx.select({ id: venuePlan.id }).from(venuePlan).where(eq(venuePlan.id, id)).for('update');
  const row = await findPlan(tx, scope, id);
  if (row.version !== expectedVersion) throw new AppError('version-conflict', { current: row.version });
  if (row.status !== 'draft') throw new AppError('plan-sent');
  return row;
}

/** A revision says what was decided; the solution, often thousands of lines, stands in the plan. */
export function withoutResult({ result, ...row }: PlanRow) {
  return { ...row, wanted: result.wanted, served: result.served };
}
