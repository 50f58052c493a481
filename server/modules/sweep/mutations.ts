import { and, eq, inArray, or } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { findSure } from '../../../shared/sweep/find-sure.ts';
import type { Clock } from '../../adapters/clock.ts';
import type { Database } from '../../db/database.ts';
import { sweepDecision, sweepList, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { listCompared } from './absent.ts';
import { findWholeList } from './find-list.ts';
import { openList } from './open-list.ts';
import { listSiblings, settle } from './settle.ts';

export type Decision =
  | { readonly verdict: 'same'; readonly organisationId: string }
  | { readonly verdict: 'different' }
  | { readonly verdict: 'not-ours'; readonly note: string };

/**
 * Settles an entry: it is this organisation, none of the proposed ones, or none of ours at all. Deciding the same once more changes nothing.
 * @throws AppError `not-found`; `sweep-decided` when it was decided otherwise meanwhile
 */
export async function decideEntry(
  db: Database,
  scope: Scope,
  input: { listId: string; rowNumber: number; decision: Decision },
  clock: Clock,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { list, rows } = await openList(tx, scope, input.listId, [input.rowNumber]);
    const [row] = rows;
    if (!row) throw new AppError('not-found');
    const { decision } = input;
    const organisationId = decision.verdict === 'same' ? decision.organisationId : null;
    if (row.verdict === decision.verdict && row.organisationId === organisationId) return;
    // A pair taken apart waits for what it is then.
    const waits = row.verdict === null || (row.verdict === 'different' && decision.verdict === 'not-ours');
    if (!waits || row.match === 'matched') throw new AppError('sweep-decided');
    if (organisationId !== null) {
      const ours = await listCompared(tx, scope, list);
      if (!ours.some(({ id }) => id === organisationId)) throw new AppError('not-found');
    }
    const note = decision.verdict === 'not-ours' ? decision.note : null;
    await settle(tx, scope, list, [{ row, verdict: decision.verdict, organisationId, note }], clock.now());
    await appendAudit(tx, scope, {
      action: 'sweep.decide',
      subject: list.id,
      detail: { row: row.rowNumber, verdict: decision.verdict },
    });
  });
}

/**
 * Confirms every probable pair that {@link findSure} finds.
 * @returns the rows decided, to be taken back together
 */
export async function decideSure(
  db: Database,
  scope: Scope,
  listId: string,
  clock: Clock,
): Promise<{ rowNumbers: number[] }> {
  return db.transaction(async (tx) => {
    const { list, rows } = await openList(tx, scope, listId, 'all');
    const byNumber = new Map(rows.map((row) => [row.rowNumber, row]));
    const sure = findSure(rows).flatMap(({ rowNumber, organisationId }) => {
      const row = byNumber.get(rowNumber);
      return row ? [{ row, organisationId }] : [];
    });
    if (sure.length === 0) return { rowNumbers: [] };
    await settle(
      tx,
      scope,
      list,
      sure.map(({ row, organisationId }) => ({ row, verdict: 'same', organisationId, note: null })),
      clock.now(),
    );
    await appendAudit(tx, scope, {
      action: 'sweep.decide',
      subject: list.id,
      detail: { rows: sure.length, verdict: 'same', sure: true },
    });
    return { rowNumbers: sure.map(({ row }) => row.rowNumber) };
  });
}

/**
 * Takes decisions back, also for the department's next list. Rows that nobody decided are left alone; an entry that was added has become
 * a record of the registry and must be taken back there first.
 * @throws AppError `not-found`, `sweep-added`
 */
export async function undecideEntries(
  db: Database,
  scope: Scope,
  input: { listId: string; rowNumbers: readonly number[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { list, rows } = await openList(tx, scope, input.listId, input.rowNumbers);
    if (rows.length === 0) throw new AppError('not-found');
    const added = rows.filter((row) => row.verdict === 'added').map((row) => row.organisationId);
    const ours = added.length > 0 ? await listCompared(tx, scope, list) : [];
    if (ours.some(({ id }) => added.includes(id))) throw new AppError('sweep-added');
    const decided = rows.filter((row) => row.verdict !== null);
    if (decided.length === 0) return;
    const keys = decided.map((row) => row.key);
    const open = {
      verdict: null,
      organisationId: null,
      note: null,
      remembered: false,
      decidedBy: null,
      decidedAt: null,
    };
    await tx
      .update(sweepRow)
      .set(open)
      .where(
        or(
          and(
            eq(sweepRow.listId, list.id),
            inArray(
              sweepRow.rowNumber,
              decided.map((row) => row.rowNumber),
            ),
          ),
          and(
            inArray(sweepRow.listId, await listSiblings(tx, list)),
            inArray(sweepRow.key, keys),
            eq(sweepRow.remembered, true),
          ),
        ),
      );
    await tx.delete(sweepDecision).where(
      and(
        eq(sweepDecision.department, list.department),
        inArray(
          sweepDecision.divisionCode,
          decided.flatMap((row) => [list.divisionCode, row.divisionCode ?? list.divisionCode]),
        ),
        inArray(sweepDecision.key, keys),
      ),
    );
    await appendAudit(tx, scope, {
      action: 'sweep.undecide',
      subject: list.id,
      detail: { rows: decided.length },
    });
  });
}

/** Takes a list that was uploaded by mistake out of sight; what was decided by it stays remembered. @throws AppError `not-found` */
export async function discardList(db: Database, scope: Scope, listId: string, clock: Clock): Promise<void> {
  await db.transaction(async (tx) => {
    const list = await findWholeList(tx, scope, listId);
    await tx.update(sweepList).set({ discardedAt: clock.now() }).where(eq(sweepList.id, list.id));
    await appendAudit(tx, scope, {
      action: 'sweep.discard',
      subject: list.id,
      detail: { rows: list.rowCount },
    });
  });
}
