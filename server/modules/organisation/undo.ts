import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { importBatch } from '../../db/schema/import.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { waitForNames } from './check-facts.ts';
import { type Restored, restoreOrganisation, type Undone } from './restore-organisation.ts';
import { restoreGrade, restoreParty } from './restore-party.ts';
import { restoreReview } from './restore-review.ts';
import { restoreAssignment, restorePlan } from './restore-support.ts';
import { restoreVenue } from './restore-venue.ts';
import { type RecordWrite, recordWrite, type Written } from './write-record.ts';

type Entity = RecordWrite['entity'];

/** What has no way back here is written anew instead. */
const restorers: Readonly<
  Partial<Record<Entity, (tx: Transaction, scope: Scope, entry: Undone) => Promise<Restored>>>
> = {
  organisation: restoreOrganisation,
  'party-organisation': restoreParty,
  'star-grade': restoreGrade,
  'grading-review': restoreReview,
  'instructor-assignment': restoreAssignment,
  'liaison-plan': restorePlan,
  venue: restoreVenue,
};

/**
 * Takes one's own write back by restoring what its revisions say was there before, all of them or none. The undo is a write like any
 * other (the version rises, history keeps both), so undoing it again is the redo. A record that the write entered leaves the quarter
 * again as long as nothing refers to it; its identity and its history stay.
 * @throws AppError `not-found` for another's write, an import's, or one nobody made; `version-conflict` when what was written does not
 * stand any more; `undo-refused` when an entered record is referred to
 */
export function undoWrite(db: Database, scope: Scope, operationId: string): Promise<Written> {
  return db.transaction(async (tx) => {
    const entries = await tx
      .select({ revision, batchId: importBatch.id })
      .from(revision)
      // An import's writes carry the id of its batch; it is taken back by the next import.
      .leftJoin(importBatch, eq(importBatch.id, revision.operationId))
      .where(and(eq(revision.operationId, operationId), eq(revision.actor, scope.actor)))
      // What was written last goes first: a party organisation can vanish once nobody belongs to it.
      .orderBy(desc(revision.id));
    if (entries.length === 0 || entries.some(({ batchId }) => batchId !== null))
      throw new AppError('not-found');
    await waitForNames(tx);
    const undo = randomUUID();
    const writes: RecordWrite[] = [];
    for (const { revision: entry } of entries) {
      const entity = entry.entity as Entity;
      const quarter = entry.quarter ?? '';
      const restore = restorers[entity];
      if (!restore) throw new AppError('undo-refused');
      const restored = await restore(tx, scope, { ...entry, quarter });
      writes.push({
        operationId: undo,
        entity,
        entityId: entry.entityId,
        quarter,
        ...restored,
        reason: 'undo',
        action: 'organisation.undo',
        undoes: operationId,
      });
    }
    await recordWrite(tx, scope, ...writes);
    const state = writes.findLast(({ entity }) => entity === 'organisation') ?? writes[0];
    return {
      operationId: undo,
      version: (state?.after as { version?: number } | null | undefined)?.version ?? 0,
    };
  });
}
