import { asc, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { buildDivisionIndex, type DivisionIndex } from '../../../shared/import/division-index.ts';
import type { RowInput } from '../../../shared/import/read-row.ts';
import type { Transaction } from '../../db/database.ts';
import { importBatch, importRow, type StoredCell } from '../../db/schema/import.ts';
import type { Scope } from '../../db/scope.ts';
import type { BatchRecord, RowRecord } from './data.ts';
import { type BatchContext, type Evaluation, evaluateRows } from './evaluate.ts';
import { organisationsOf, recallRows } from './recall.ts';
import { listResolvableDivisions } from './registry.ts';
import { restoreCell } from './stored-cell.ts';
import { type PersistedRow, writeRows } from './write-rows.ts';

/** A row of an open batch as it can be evaluated again. */
export interface OpenRow extends RowInput {
  readonly stored: readonly StoredCell[];
  readonly fingerprint: string;
  readonly remembered: boolean;
  readonly record: RowRecord;
}

export interface OpenBatch {
  readonly batch: BatchRecord;
  readonly rows: readonly OpenRow[];
  readonly index: DivisionIndex;
}

/**
 * Locks a batch for changing it, so that two people answering at once wait for each other.
 * @throws AppError `not-found`, or `batch-not-open` when it was applied or discarded.
 */
export async function openBatch(tx: Transaction, scope: Scope, batchId: string): Promise<OpenBatch> {
  const [batch] = await tx.select().from(importBatch).where(eq(importBatch.id, batchId)).for('update');
  if (!batch || !scope.divisionCodes.has(batch.divisionCode)) throw new AppError('not-found');
  if (batch.status !== 'staged') throw new AppError('batch-not-open');
  const records = await tx
    .select()
    .from(importRow)
    .where(eq(importRow.batchId, batchId))
    .orderBy(asc(importRow.rowNumber));
  const rows = records.map(
    (record): OpenRow => ({
      rowNumber: record.rowNumber,
      cells: record.cells.map(restoreCell),
      groups: record.groups,
      answers: record.answers,
      edits: record.edits,
      stored: record.cells,
      fingerprint: record.fingerprint,
      remembered: record.remembered,
      record,
    }),
  );
  return { batch, rows, index: buildDivisionIndex(await listResolvableDivisions(tx, batch.quarter)) };
}

/** Evaluates the batch's rows against the registry as it is now. @param lock hold the matched organisations still. */
export async function reevaluate(
  tx: Transaction,
  scope: Scope,
  { batch, index }: OpenBatch,
  rows: readonly OpenRow[],
  changed: Partial<BatchContext> = {},
  lock = false,
): Promise<Evaluation> {
  const context: BatchContext = {
    quarter: batch.quarter,
    divisionCode: batch.divisionCode,
    mapping: batch.mapping,
    titles: batch.titles,
    datum: batch.datum,
    headingDatum: batch.evidence.heading,
    ...changed,
  };
  const earlier = await recallRows(
    tx,
    batch.divisionCode,
    rows.map((row) => row.fingerprint),
  );
  return evaluateRows(tx, scope, index, context, rows, organisationsOf(rows, earlier), lock ? tx : null);
}

/** Stores what an evaluation says, of the rows only for which it says something new. */
export async function storeEvaluation(
  tx: Transaction,
  batchId: string,
  rows: readonly OpenRow[],
  evaluation: Evaluation,
): Promise<void> {
  const stale = rows.flatMap((input, at): PersistedRow[] => {
    const evaluated = evaluation.rows[at];
    const { record } = input;
    const before = [record.outcome, record.candidate, record.organisationId, record.difference, record.kept];
    const after = evaluated && [
      evaluated.outcome,
      evaluated.candidate,
      evaluated.organisationId,
      evaluated.difference,
      evaluated.kept,
    ];
    const same =
      canonical([...before, record.issues, record.answers, record.edits, record.fingerprint]) ===
      canonical([...(after ?? []), evaluated?.issues, input.answers, input.edits, input.fingerprint]);
    return same ? [] : [{ ...input, input, evaluated }];
  });
  await writeRows(tx, batchId, stale);
}

/** PostgreSQL stores the keys of a JSON object in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
