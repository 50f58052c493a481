import { and, desc, eq, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import {
  type FieldDifference,
  type RecordFacts,
  recordDifference,
} from '../../../shared/record-difference.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { importBatch } from '../../db/schema/import.ts';
import { organisation } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { listOrganisations } from './data.ts';
import { type KeptState, loadPartyNames, toFacts } from './revision-facts.ts';

type Revision = typeof revision.$inferSelect;

/** One write to the record: when, who, why, and what it changed for a reader. */
export interface RecordChange {
  readonly id: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The post, or `local`, `console`, `sample`. */
  readonly actor: string;
  readonly kind: 'import' | 'created' | 'placed' | 'undo' | 'other';
  /** In the user's words; of an import the name of its file. */
  readonly reason: string | null;
  /** The quarter that was written. */
  readonly quarter: Quarter | null;
  /** Empty when only bookkeeping changed. */
  readonly difference: readonly FieldDifference[];
}

export interface RecordChanges {
  /** Newest first. */
  readonly changes: readonly RecordChange[];
  /** Older ones exist beyond the limit. */
  readonly more: boolean;
  /** The record came with the sample data, of which no revision a record is kept. */
  readonly fromSample: boolean;
}

/** The record as it stood after a change; null facts: it had been taken out again. */
export interface RecordAt extends Pick<RecordChange, 'id' | 'at' | 'actor' | 'quarter'> {
  readonly facts: RecordFacts | null;
}

/** Later than any quarter that can be written: finds the state in force last. */
const endOfTime: Quarter = '9999Q4';

/**
 * Who changed what of one organisation and when, over all quarters.
 * @throws AppError `not-found` when the organisation, as it stands last, lies outside the scope.
 */
export async function listChanges(
  db: Database,
  scope: Scope,
  { id, limit }: { id: string; limit: number },
): Promise<RecordChanges> {
  await requireInScope(db, scope, id);
  const [identity] = await db
    .select({ origin: organisation.origin })
    .from(organisation)
    .where(eq(organisation.id, id));
  const rows = await db
    .select({ revision, batchId: importBatch.id, post: account.post })
    .from(revision)
    // An import's writes carry the id of its batch.
    .leftJoin(importBatch, eq(importBatch.id, revision.operationId))
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(and(eq(revision.entity, 'organisation'), eq(revision.entityId, id)))
    .orderBy(desc(revision.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const nameParty = await loadPartyNames(
    db,
    shown.flatMap((row) => [row.revision.before, row.revision.after] as (KeptState | null)[]),
  );
  return {
    changes: shown.map(({ revision: entry, batchId, post }) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      actor: post ?? entry.actor,
      kind: batchId === null ? kindOf(entry) : 'import',
      reason: entry.reason,
      quarter: entry.quarter,
      difference: recordDifference(
        toFacts(entry.before, entry.quarter, nameParty),
        toFacts(entry.after, entry.quarter, nameParty),
      ),
    })),
    more: rows.length > limit,
    fromSample: identity?.origin === 'sample',
  };
}

/**
 * The whole record as it stood after one of its changes.
 * @throws AppError `not-found` when the organisation lies outside the scope, or the change is not one of its own.
 */
export async function getRecordAt(
  db: Database,
  scope: Scope,
  { id, revisionId }: { id: string; revisionId: number },
): Promise<RecordAt> {
  await requireInScope(db, scope, id);
  const [row] = await db
    .select({ revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(and(eq(revision.id, revisionId), eq(revision.entity, 'organisation'), eq(revision.entityId, id)));
  if (!row) throw new AppError('not-found');
  const { revision: entry, post } = row;
  const nameParty = await loadPartyNames(db, [entry.after as KeptState | null]);
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: post ?? entry.actor,
    quarter: entry.quarter,
    facts: toFacts(entry.after, entry.quarter, nameParty),
  };
}

async function requireInScope(db: Database, scope: Scope, id: string): Promise<void> {
  const [last] = await listOrganisations(db, scope, endOfTime, { ids: [id] });
  if (!last) throw new AppError('not-found');
}

function kindOf({ before, after, reason, undoes }: Revision): RecordChange['kind'] {
  const location = (after as KeptState | null)?.location;
  if (undoes !== null || reason === 'undo') return 'undo';
  if (before === null) return 'created';
  // A placement leaves its own reason with the point.
  const moved = (before as KeptState).location?.reason !== location?.reason || !sameSpot(before, after);
  return location?.source === 'placed' && location.reason === reason && moved ? 'placed' : 'other';
}

function sameSpot(before: unknown, after: unknown): boolean {
  const [was, is] = [before as KeptState, after as KeptState | null];
  return was.lng === is?.lng && was.lat === is?.lat;
}
