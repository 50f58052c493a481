import type { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';

/** One write of an import, before and after. */
export interface RevisionDraft {
  readonly entity: 'organisation' | 'party-organisation' | 'star-grade';
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Appends the writes of one import; the batch's id groups them as one user action. */
export async function appendRevisions(
  tx: Transaction,
  scope: Scope,
  operation: { id: string; quarter: Quarter; reason: string },
  drafts: readonly RevisionDraft[],
): Promise<void> {
  for (let start = 0; start < drafts.length; start += 2000) {
    await tx.insert(revision).values(
      drafts.slice(start, start + 2000).map((draft) => ({
        operationId: operation.id,
        quarter: operation.quarter,
        reason: operation.reason,
        actor: scope.actor,
        ...draft,
      })),
    );
  }
}
