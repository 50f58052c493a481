import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { desc, eq, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { type Checklist, publishedUnder } from '../../../shared/venue/checklist.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { revision } from '../../db/schema/record.ts';
import { haveChecklist } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { findWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { listPublishedYears } from '../standard/data.ts';
import { lockStandard } from '../standard/mutations.ts';
import type { SavedChecklist } from './inputs.ts';

function listRows(db: Database) {
  return db.select().from(haveChecklist).orderBy(desc(haveChecklist.fromYear));
}

/** A list as it was set, when, by which post. */
export interface ChecklistChange {
  readonly id: number;
  readonly at: string;
  readonly post: string;
  readonly fromYear: number;
  readonly before: Checklist | null;
  readonly after: Checklist;
}

export interface Checklists {
  /** By year, latest first. */
  readonly rows: readonly {
    readonly fromYear: number;
    readonly items: Checklist;
    readonly version: number;
  }[];
  readonly publishedYears: readonly number[];
  /** Newest first. */
  readonly changes: readonly ChecklistChange[];
}

/** All lists that were set, and by whom. */
export async function listChecklists(db: Database): Promise<Checklists> {
  const rows = await listRows(db);
  const entries = await db
    .select({ entry: revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(eq(revision.entity, 'have-checklist'))
    .orderBy(desc(revision.id))
    .limit(100);
  const itemsOf = (side: unknown) => (side as { items: Checklist } | null)?.items ?? null;
  return {
    rows: rows.map(({ fromYear, items, version }) => ({ fromYear, items, version })),
    publishedYears: await listPublishedYears(db),
    changes: entries.map(({ entry, post }) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      post: post ?? entry.actor,
      fromYear: Number(entry.entityId),
      before: itemsOf(entry.before),
      after: itemsOf(entry.after) ?? [],
    })),
  };
}

/**
 * Sets what venues are asked for from a year on, until another list is set for a later one.
 * @throws AppError `version-conflict`; `threshold-published` {year} when a report of a year it would hold for is published: “venue
 * reached” was counted by the list before
 */
export function saveChecklist(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), fromYear, items, expectedVersion }: SavedChecklist,
  now: Date,
): Promise<Written> {
  return db.transaction(async (tx) => {
    // Nothing is published meanwhile.
    await lockStandard(tx, 'exclusive');
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, version: again.version };
    const rows = await listRows(tx);
    const before = rows.find((row) => row.fromYear === fromYear) ?? null;
    if ((before?.version ?? 0) !== expectedVersion)
      throw new AppError('version-conflict', { current: before?.version ?? 0 });
    if (before && isDeepStrictEqual(before.items, items)) return { operationId, version: before.version };
    const year = publishedUnder(rows, fromYear, await listPublishedYears(tx));
    if (year !== null) throw new AppError('threshold-published', { year });
    const after = { fromYear, items, version: expectedVersion + 1, actor: scope.actor, at: now };
    await tx
      .insert(haveChecklist)
      .values(after)
      .onConflictDoUpdate({ target: haveChecklist.fromYear, set: after });
    await recordWrite(tx, scope, {
      operationId,
      entity: 'have-checklist',
      entityId: String(fromYear),
      quarter: `${fromYear}Q1`,
      before,
      after,
      reason: '',
      action: 'have-checklist.save',
    });
    return { operationId, version: after.version };
  });
}
