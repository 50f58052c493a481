import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import type { TargetInput } from '../../../shared/target.ts';
import { publishedWithin, type ThresholdInput } from '../../../shared/threshold.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { revision, threshold } from '../../db/schema/record.ts';
import { target } from '../../db/schema/standard.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { listPublishedYears, listThresholdRows } from './data.ts';

/**
 * Sets the target of a year, level and indicator; it holds for later years too, until another is set.
 * @param input.expectedVersion of the year's own row; 0: it has none
 * @returns the row's version
 * @throws AppError `version-conflict`
 */
export function saveTarget(
  db: Database,
  scope: Scope,
  { expectedVersion, ...input }: z.infer<typeof TargetInput> & { expectedVersion: number },
  now: Date,
): Promise<{ version: number }> {
  const { year, level, indicator, value } = input;
  return db.transaction(async (tx) => {
    await lockStandard(tx, 'exclusive');
    const own = and(eq(target.year, year), eq(target.level, level), eq(target.indicator, indicator));
    const [row] = await tx.select().from(target).where(own);
    const version = row?.version ?? 0;
    // Sent twice: done once.
    if (row && row.value === value && row.actor === scope.actor && version === expectedVersion + 1) {
      return { version };
    }
    if (version !== expectedVersion) throw new AppError('version-conflict', { current: version });
    if (row && row.value === value) return { version };
    const next = { ...input, version: version + 1, actor: scope.actor, at: now };
    await tx
      .insert(target)
      .values(next)
      .onConflictDoUpdate({ target: [target.year, target.level, target.indicator], set: next });
    await record(tx, scope, {
      entity: 'target',
      entityId: `${year} ${level} ${indicator}`,
      before: row ? { value: row.value, version } : null,
      after: { value, version: next.version },
      at: now,
    });
    return { version: next.version };
  });
}

/**
 * Sets a threshold from a year on, until another is set for a later one.
 * @param input.expectedValue of the year's own row as it was seen; null: it has none
 * @throws AppError `threshold-published` when a report of a year it would hold for is published, `version-conflict`
 */
export function saveThreshold(
  db: Database,
  scope: Scope,
  { expectedValue, ...input }: z.infer<typeof ThresholdInput> & { expectedValue: number | null },
  now: Date,
): Promise<void> {
  const { key, fromYear, value } = input;
  return db.transaction(async (tx) => {
    // Nothing is published meanwhile.
    await lockStandard(tx, 'exclusive');
    const rows = await listThresholdRows(tx);
    const before = rows.find((row) => row.key === key && row.fromYear === fromYear)?.value ?? null;
    if (before === value) return;
    if (before !== expectedValue) throw new AppError('version-conflict', { current: before ?? 0 });
    const year = publishedWithin(rows, key, fromYear, await listPublishedYears(tx));
    if (year !== null) throw new AppError('threshold-published', { year });
    await tx
      .insert(threshold)
      .values(input)
      .onConflictDoUpdate({ target: [threshold.key, threshold.fromYear], set: { value } });
    await record(tx, scope, {
      entity: 'threshold',
      entityId: `${fromYear} ${key}`,
      before: before === null ? null : { value: before },
      after: { value },
      at: now,
    });
  });
}

/** Arbitrary but fixed. */
const advisoryLock = 20_130_053;

/**
 * Who publishes holds the standards as they are (`shared`), who changes them waits for that (`exclusive`): a quarter is never counted by
 * a threshold that its year no longer has. Until the transaction ends.
 */
export async function lockStandard(tx: Transaction, how: 'shared' | 'exclusive'): Promise<void> {
  await tx.execute(
    how === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(${advisoryLock})`
      : sql`select pg_advisory_xact_lock(${advisoryLock})`,
  );
}

async function record(
  tx: Transaction,
  scope: Scope,
  {
    at,
    ...entry
  }: Pick<typeof revision.$inferInsert, 'entity' | 'entityId' | 'before' | 'after'> & { at: Date },
): Promise<void> {
  await tx.insert(revision).values({ ...entry, operationId: randomUUID(), actor: scope.actor, at });
  await appendAudit(tx, scope, { action: `${entry.entity}.save`, subject: entry.entityId });
}
