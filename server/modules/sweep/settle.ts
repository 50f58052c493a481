import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { SweepVerdict } from '../../../shared/sweep/sweep.ts';
import type { Transaction } from '../../db/database.ts';
import { sweepList, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { isWhole, type ListRecord } from './find-list.ts';
import { type RowRecord, remember } from './open-list.ts';

export interface Settled {
  readonly row: RowRecord;
  readonly verdict: SweepVerdict;
  readonly organisationId: string | null;
  readonly note: string | null;
}

/** The other lists of the department for the same division and quarter: a later one does not ask again what an earlier one asked. */
export async function listSiblings(tx: Transaction, list: ListRecord): Promise<string[]> {
  const rows = await tx
    .select({ id: sweepList.id })
    .from(sweepList)
    .where(
      and(
        eq(sweepList.department, list.department),
        eq(sweepList.divisionCode, list.divisionCode),
        eq(sweepList.quarter, list.quarter),
        ne(sweepList.id, list.id),
        isNull(sweepList.discardedAt),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Writes decisions into the list, into the same entries of its siblings, and into the memory of the department. */
export async function settle(
  tx: Transaction,
  scope: Scope,
  list: ListRecord,
  settled: readonly Settled[],
  now: Date,
): Promise<void> {
  const siblings = await listSiblings(tx, list);
  for (const { row, verdict, organisationId, note } of settled) {
    const said = { organisationId, note, decidedBy: scope.actor, decidedAt: now };
    await tx
      .update(sweepRow)
      .set({ ...said, verdict, remembered: false })
      .where(and(eq(sweepRow.listId, list.id), eq(sweepRow.rowNumber, row.rowNumber)));
    if (siblings.length === 0) continue;
    await tx
      .update(sweepRow)
      // It is added once; in the other lists it is then that organisation.
      .set({ ...said, verdict: verdict === 'added' ? 'same' : verdict, remembered: true })
      .where(
        and(
          inArray(sweepRow.listId, siblings),
          eq(sweepRow.key, row.key),
          isNull(sweepRow.verdict),
          ne(sweepRow.match, 'matched'),
        ),
      );
  }
  await remember(
    tx,
    settled.map(({ row, verdict, organisationId, note }) => ({
      department: list.department,
      // Who sees a part of the list only decides for its own division.
      divisionCode: isWhole(scope, list) ? list.divisionCode : (row.divisionCode ?? list.divisionCode),
      key: row.key,
      verdict,
      organisationId,
      refused: verdict === 'different' ? row.candidates.list.map((each) => each.organisationId) : [],
      note,
      actor: scope.actor,
      at: now,
    })),
  );
}
