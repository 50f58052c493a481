import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { quartersOf } from '../../../shared/grading/half-year.ts';
import { standardIssues } from '../../../shared/grading/standard-issues.ts';
import type { HalfYear } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { gradingReview } from '../../db/schema/grading.ts';
import { gradingStandard } from '../../db/schema/standard.ts';
import type { Scope } from '../../db/scope.ts';
import { findWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import type { StandardInput } from './inputs.ts';

/** Arbitrary but fixed: who decides reviews shares it, who changes a score sheet waits for them and they for it. */
const advisoryLock = 20_130_054;

export async function holdStandards(tx: Transaction, how: 'shared' | 'alone'): Promise<void> {
  await tx.execute(
    how === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(${advisoryLock})`
      : sql`select pg_advisory_xact_lock(${advisoryLock})`,
  );
}

/**
 * The first half-year, of those a score sheet from one on would hold for, in which something was decided already: it keeps its sheet.
 * Asked by who sees the whole city.
 */
async function findDecided(db: Database, from: HalfYear): Promise<HalfYear | null> {
  const [next] = await db
    .select({ from: gradingStandard.fromHalfYear })
    .from(gradingStandard)
    .where(gt(gradingStandard.fromHalfYear, from))
    .orderBy(asc(gradingStandard.fromHalfYear))
    .limit(1);
  const [decided] = await db
    .select({ halfYear: gradingReview.halfYear })
    .from(gradingReview)
    .where(
      and(
        eq(gradingReview.stage, 'decided'),
        gte(gradingReview.halfYear, from),
        next ? lt(gradingReview.halfYear, next.from) : undefined,
      ),
    )
    .orderBy(asc(gradingReview.halfYear))
    .limit(1);
  return decided?.halfYear ?? null;
}

/**
 * Puts a score sheet in force from a half-year on.
 * @throws AppError `facts-refused` with what is wrong with it, `version-conflict`, `transition-refused` `sheet-in-use` {halfYear}
 */
export function saveStandard(db: Database, scope: Scope, input: StandardInput, now: Date): Promise<Written> {
  const { fromHalfYear, expectedVersion, standard, reason, operationId = randomUUID() } = input;
  return db.transaction(async (tx) => {
    await holdStandards(tx, 'alone');
    const again = input.operationId && (await findWrite(tx, scope, operationId));
    if (again) return { operationId, version: again.version };
    const [wrong] = standardIssues(standard);
    if (wrong) throw new AppError('invalid-input', { issue: wrong.code });
    const [before = null] = await tx
      .select()
      .from(gradingStandard)
      .where(eq(gradingStandard.fromHalfYear, fromHalfYear));
    if ((before?.version ?? 0) !== expectedVersion)
      throw new AppError('version-conflict', { current: before?.version ?? 0 });
    const decided = await findDecided(tx, fromHalfYear);
    if (decided) throw new AppError('transition-refused', { reason: 'sheet-in-use', halfYear: decided });
    const after = { fromHalfYear, standard, version: expectedVersion + 1, actor: scope.actor, at: now };
    await tx
      .insert(gradingStandard)
      .values(after)
      .onConflictDoUpdate({ target: gradingStandard.fromHalfYear, set: after });
    await recordWrite(tx, scope, {
      operationId,
      entity: 'grading-standard',
      entityId: fromHalfYear,
      quarter: quartersOf(fromHalfYear)[0],
      before,
      after,
      reason,
      action: 'grading.standard',
    });
    return { operationId, version: after.version };
  });
}
