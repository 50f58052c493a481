import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { ImportBatchView, ImportRowView } from '../../../shared/import/batch-view.ts';
import { columnsByField } from '../../../shared/import/read-row.ts';
import { isOpen, questionKey } from '../../../shared/import/row-issues.ts';
import type { ColumnMapping, ImportCounts, ImportEdits, ImportField } from '../../../shared/import/staged.ts';
import type { Datum } from '../../../shared/organisation.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { importBatch, importRow } from '../../db/schema/import.ts';
import type { Scope } from '../../db/scope.ts';
import { countRows, getBatch, viewOfRow } from './data.ts';
import { type OpenBatch, type OpenRow, openBatch, reevaluate, storeEvaluation } from './open-batch.ts';
import { rememberMapping } from './recall.ts';
import { confirmed } from './stage.ts';
import { fingerprintOf } from './stored-cell.ts';

/** A row after the change, and the counts of the whole batch: an answer may settle other rows too. */
export interface ChangedRow {
  readonly row: ImportRowView;
  readonly counts: ImportCounts;
}

/** Answers one question of one row, or takes the answer back. @throws AppError `invalid-input` for a value that is no choice. */
export function answerRow(
  db: Database,
  scope: Scope,
  input: { batchId: string; rowNumber: number; code: string; value: string | null },
): Promise<ChangedRow> {
  return changeRow(db, scope, input, (row) => {
    const { [input.code]: _, ...others } = row.answers;
    if (input.value === null) return { ...row, answers: others };
    const issue = row.record.issues.find((each) => each.code === input.code);
    if (!issue?.choices?.some((choice) => choice.value === input.value)) throw new AppError('invalid-input');
    return { ...row, answers: { ...row.answers, [input.code]: input.value } };
  });
}

/** Types another text in place of a cell, or restores the file's own. The file's cells stay as they are. */
export function editRow(
  db: Database,
  scope: Scope,
  input: { batchId: string; rowNumber: number; field: ImportField; text: string | null },
): Promise<ChangedRow> {
  return changeRow(db, scope, input, (row) => {
    const { [input.field]: _, ...others } = row.edits;
    const edits: ImportEdits = input.text === null ? others : { ...row.edits, [input.field]: input.text };
    return { ...row, edits };
  });
}

/** Gives the same answer to every row that asks the same question and offers it. */
export function answerAll(
  db: Database,
  scope: Scope,
  input: { batchId: string; key: string; value: string },
): Promise<{ answered: number; counts: ImportCounts }> {
  return db.transaction(async (tx) => {
    const open = await openBatch(tx, scope, input.batchId);
    let answered = 0;
    const rows = open.rows.map((row) => {
      const issue = row.record.issues.find(
        (each) =>
          questionKey(each) === input.key &&
          isOpen(each, row.answers) &&
          each.choices?.some((choice) => choice.value === input.value),
      );
      if (!issue) return row;
      answered += 1;
      return { ...row, answers: { ...row.answers, [issue.code]: input.value } };
    });
    if (answered === 0) throw new AppError('invalid-input');
    await settle(tx, scope, open, rows);
    return { answered, counts: await countsOf(tx, input.batchId) };
  });
}

/** Confirms or corrects what the columns mean; every row is read again. Remembered for the next file with this header. */
export function setMapping(
  db: Database,
  scope: Scope,
  input: { batchId: string; mapping: ColumnMapping },
): Promise<ImportBatchView> {
  return db.transaction(async (tx) => {
    const open = await openBatch(tx, scope, input.batchId);
    const { batch } = open;
    const fields = Object.values(input.mapping);
    const known = new Set(batch.columns.map((column) => String(column.index)));
    const sound =
      fields.includes('name') &&
      new Set(fields).size === fields.length &&
      Object.keys(input.mapping).every((index) => known.has(index));
    if (!sound) throw new AppError('invalid-input');
    const columns = columnsByField(input.mapping);
    const rows = open.rows.map((row) => ({
      ...row,
      fingerprint: fingerprintOf(row.cells, row.groups, columns),
    }));
    const changed = { ...batch, mapping: input.mapping };
    await tx
      .update(importBatch)
      .set({
        mapping: input.mapping,
        columns: batch.columns.map((column) => confirmed(column, input.mapping, input.mapping)),
      })
      .where(eq(importBatch.id, batch.id));
    await settle(tx, scope, { ...open, batch: changed }, rows);
    await rememberMapping(tx, changed);
    return getBatch(tx, scope, batch.id);
  });
}

/** Declares the datum of the file's coordinates; every point is converted anew from what the file says. */
export function setDatum(
  db: Database,
  scope: Scope,
  input: { batchId: string; datum: Datum },
): Promise<ImportBatchView> {
  return db.transaction(async (tx) => {
    const open = await openBatch(tx, scope, input.batchId);
    await tx.update(importBatch).set({ datum: input.datum }).where(eq(importBatch.id, input.batchId));
    await settle(tx, scope, { ...open, batch: { ...open.batch, datum: input.datum } }, open.rows);
    return getBatch(tx, scope, input.batchId);
  });
}

/** Throws a staged batch away. It stays listed as discarded, without its rows. */
export function discardBatch(db: Database, scope: Scope, batchId: string): Promise<{ discarded: true }> {
  return db.transaction(async (tx) => {
    await openBatch(tx, scope, batchId);
    await tx.update(importBatch).set({ status: 'discarded' }).where(eq(importBatch.id, batchId));
    await tx.delete(importRow).where(eq(importRow.batchId, batchId));
    return { discarded: true };
  });
}

async function changeRow(
  db: Database,
  scope: Scope,
  { batchId, rowNumber }: { batchId: string; rowNumber: number },
  change: (row: OpenRow) => OpenRow,
): Promise<ChangedRow> {
  return db.transaction(async (tx) => {
    const open = await openBatch(tx, scope, batchId);
    if (!open.rows.some((row) => row.rowNumber === rowNumber)) throw new AppError('not-found');
    const rows = open.rows.map((row) => (row.rowNumber === rowNumber ? change(row) : row));
    await settle(tx, scope, open, rows);
    const [record] = await tx
      .select()
      .from(importRow)
      .where(and(eq(importRow.batchId, batchId), eq(importRow.rowNumber, rowNumber)));
    if (!record) throw new AppError('not-found');
    return { row: viewOfRow(record), counts: await countsOf(tx, batchId) };
  });
}

/** Evaluates all rows again (duplicates reach across rows) and stores what changed. */
async function settle(
  tx: Transaction,
  scope: Scope,
  open: OpenBatch,
  rows: readonly OpenRow[],
): Promise<void> {
  const evaluation = await reevaluate(tx, scope, open, rows);
  await storeEvaluation(tx, open.batch.id, rows, evaluation);
  await tx
    .update(importBatch)
    .set({ evidence: evaluation.evidence })
    .where(eq(importBatch.id, open.batch.id));
}

async function countsOf(tx: Transaction, batchId: string): Promise<ImportCounts> {
  const counts = (await countRows(tx, [batchId])).get(batchId);
  if (!counts) throw new AppError('not-found');
  return counts;
}
