import { and, asc, eq } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';

export interface Written {
  /** Names the write, so that it can be taken back. */
  readonly operationId: string;
  readonly version: number;
}

/** A write to one record, before and after, and why. */
export interface RecordWrite {
  readonly operationId: string;
  readonly entity:
    | 'organisation'
    | 'party-organisation'
    | 'star-grade'
    | 'grading-review'
    | 'grading-standard'
    | 'instructor'
    | 'instructor-assignment'
    | 'instructor-duty'
    | 'liaison-plan'
    | 'campaign'
    | 'venue'
    | 'venue-photo'
    | 'have-checklist'
    | 'venue-share'
    | 'venue-plan'
    | 'road-network';
  readonly entityId: string;
  readonly quarter: Quarter;
  /** Null: it did not exist. */
  readonly before: unknown;
  /** Null: it exists no more. */
  readonly after: unknown;
  /** In the user's words. */
  readonly reason: string;
  /** For the audit, e.g. `organisation.save`. */
  readonly action: string;
  /** The operation it takes back. */
  readonly undoes?: string | undefined;
}

/** Appends a write's revision and its line of the audit. Last in the transaction: others wait from here until it ends. */
export async function recordWrite(tx: Transaction, scope: Scope, ...writes: RecordWrite[]): Promise<void> {
  const [first] = writes;
  if (!first) return;
  await tx
    .insert(revision)
    .values(writes.map(({ action: _, ...entry }) => ({ ...entry, actor: scope.actor })));
  const { action, entityId, quarter } = first;
  await appendAudit(tx, scope, { action, subject: entityId, detail: { quarter } });
}

/** What the actor's own write of that name did, when it was made already: a request sent twice is answered, not done, twice. */
export async function findWrite(
  db: Database,
  scope: Scope,
  operationId: string,
): Promise<{ entityId: string; version: number } | null> {
  const [entry] = await db
    .select({ entityId: revision.entityId, after: revision.after })
    .from(revision)
    .where(and(eq(revision.operationId, operationId), eq(revision.actor, scope.actor)))
    .orderBy(asc(revision.id))
    .limit(1);
  const after = entry?.after as { version?: number } | null | undefined;
  return entry ? { entityId: entry.entityId, version: after?.version ?? 0 } : null;
}
