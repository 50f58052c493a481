import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/database.ts';
import { sweepDecision, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { fallsTo, findList, type ListRecord } from './find-list.ts';

export type RowRecord = typeof sweepRow.$inferSelect;

/** A list with some of its rows locked, so that two people deciding at once wait for each other. @throws AppError `not-found` */
export async function openList(
  tx: Transaction,
  scope: Scope,
  listId: string,
  rowNumbers: readonly number[] | 'all',
): Promise<{ list: ListRecord; rows: RowRecord[] }> {
  const list = await findList(tx, scope, listId);
  const rows = await tx
    .select()
    .from(sweepRow)
    .where(
      and(
        eq(sweepRow.listId, listId),
        fallsTo(scope, list),
        rowNumbers === 'all' ? undefined : inArray(sweepRow.rowNumber, [...rowNumbers]),
      ),
    )
    .orderBy(asc(sweepRow.rowNumber))
    .for('update');
  return { list, rows };
}

/** Keeps decisions for the department's next list, each in place of an earlier one. */
export async function remember(
  tx: Transaction,
  decisions: readonly (typeof sweepDecision.$inferInsert)[],
): Promise<void> {
  // Several rows of a list may be remembered by one key; the last one is what was said.
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  if (byKey.size === 0) return;
  await tx
    .insert(sweepDecision)
    .values([...byKey.values()])
    .onConflictDoUpdate({
      target: [sweepDecision.department, sweepDecision.divisionCode, sweepDecision.key],
      set: {
        verdict: sql`excluded.verdict`,
        organisationId: sql`excluded.organisation_id`,
        refused: sql`excluded.refused`,
        note: sql`excluded.note`,
        actor: sql`excluded.actor`,
        at: sql`excluded.at`,
      },
    });
}
