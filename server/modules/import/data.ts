import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type {
  ImportBatchSummary,
  ImportBatchView,
  ImportRowView,
  QuestionGroup,
} from '../../../shared/import/batch-view.ts';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import { isOpen, questionKey } from '../../../shared/import/row-issues.ts';
import type { ImportCounts, RowOutcome } from '../../../shared/import/staged.ts';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import { importBatch, importRow } from '../../db/schema/import.ts';
import type { Scope } from '../../db/scope.ts';
import { restoreCell } from './stored-cell.ts';

export type BatchRecord = typeof importBatch.$inferSelect;
export type RowRecord = typeof importRow.$inferSelect;

/** The stored batch. @throws AppError `not-found`, also when it was handed in for a division outside the scope. */
export async function findBatch(db: Database, scope: Scope, batchId: string): Promise<BatchRecord> {
  const [batch] = await db.select().from(importBatch).where(eq(importBatch.id, batchId));
  if (!batch || !scope.divisionCodes.has(batch.divisionCode)) throw new AppError('not-found');
  return batch;
}

/** One batch with its counts. */
export async function getBatch(db: Database, scope: Scope, batchId: string): Promise<ImportBatchView> {
  const batch = await findBatch(db, scope, batchId);
  const [counts, names] = await Promise.all([
    countRows(db, [batchId]),
    listDivisionNames(db, [batch.divisionCode]),
  ]);
  return {
    ...summaryOf(batch, counts, names),
    format: batch.format,
    encoding: batch.encoding,
    sheetName: batch.sheetName,
    otherSheets: batch.otherSheets,
    headerRow: batch.headerRow,
    columns: batch.columns,
    mapping: batch.mapping,
    mappingRemembered: batch.mappingRemembered,
    ignored: batch.ignored,
    datum: batch.datum,
    evidence: batch.evidence,
  };
}

/** The newest batches of the scope. */
export async function listBatches(db: Database, scope: Scope, limit: number): Promise<ImportBatchSummary[]> {
  const batches = await db
    .select()
    .from(importBatch)
    .where(
      sql`${importBatch.divisionCode} in (select jsonb_array_elements_text(${JSON.stringify([...scope.divisionCodes])}::jsonb))`,
    )
    .orderBy(desc(importBatch.createdAt))
    .limit(limit);
  if (batches.length === 0) return [];
  const counts = await countRows(
    db,
    batches.map((batch) => batch.id),
  );
  const names = await listDivisionNames(
    db,
    batches.map((batch) => batch.divisionCode),
  );
  return batches.map((batch) => summaryOf(batch, counts, names));
}

/** A page of rows in the order of the file, with the number of all that fit the filter. */
export async function listRows(
  db: Database,
  scope: Scope,
  query: {
    batchId: string;
    outcome?: RowOutcome | undefined;
    issueCode?: string | undefined;
    offset: number;
    limit: number;
  },
): Promise<{ total: number; rows: ImportRowView[] }> {
  await findBatch(db, scope, query.batchId);
  const filter = and(
    eq(importRow.batchId, query.batchId),
    query.outcome ? eq(importRow.outcome, query.outcome) : undefined,
    query.issueCode
      ? sql`${importRow.issues} @> ${JSON.stringify([{ code: query.issueCode }])}::jsonb`
      : undefined,
  );
  const [total] = await db.select({ rows: count() }).from(importRow).where(filter);
  const rows = await db
    .select()
    .from(importRow)
    .where(filter)
    .orderBy(asc(importRow.rowNumber))
    .offset(query.offset)
    .limit(query.limit);
  return { total: total?.rows ?? 0, rows: rows.map(viewOfRow) };
}

/** What is still open and can be chosen, grouped so that one answer settles a group; the largest first. */
export async function listQuestions(db: Database, scope: Scope, batchId: string): Promise<QuestionGroup[]> {
  await findBatch(db, scope, batchId);
  const rows = await db
    .select({ rowNumber: importRow.rowNumber, issues: importRow.issues, answers: importRow.answers })
    .from(importRow)
    .where(and(eq(importRow.batchId, batchId), inArray(importRow.outcome, ['question', 'rejected'])))
    .orderBy(asc(importRow.rowNumber));
  const groups = new Map<string, { issue: QuestionGroup['issue']; rowNumbers: number[] }>();
  for (const { rowNumber, issues, answers } of rows) {
    if (Object.values(answers).includes('skip')) continue;
    for (const issue of issues) {
      if (!isOpen(issue, answers) || !issue.choices?.length) continue;
      const key = questionKey(issue);
      const group = groups.get(key);
      if (group) group.rowNumbers.push(rowNumber);
      else groups.set(key, { issue, rowNumbers: [rowNumber] });
    }
  }
  return [...groups]
    .map(([key, { issue, rowNumbers }]) => ({
      key,
      issue,
      count: rowNumbers.length,
      rowNumbers: rowNumbers.slice(0, 10),
    }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

export function viewOfRow(row: RowRecord): ImportRowView {
  return {
    rowNumber: row.rowNumber,
    outcome: row.outcome,
    cells: row.cells.map((cell) => cellText(restoreCell(cell))),
    candidate: row.candidate,
    organisationId: row.organisationId,
    difference: row.difference,
    kept: row.kept,
    issues: row.issues,
    answers: row.answers,
    edits: row.edits,
    remembered: row.remembered,
  };
}

const noRows: ImportCounts = { read: 0, new: 0, changed: 0, unchanged: 0, question: 0, rejected: 0 };

/** Counts by outcome; `read` is counted on its own, so that a sum that does not add up would be seen. */
export async function countRows(
  db: Database,
  batchIds: readonly string[],
): Promise<Map<string, ImportCounts>> {
  const rows = await db
    .select({
      batchId: importRow.batchId,
      read: count(),
      new: sql<number>`count(*) filter (where ${importRow.outcome} = 'new')`.mapWith(Number),
      changed: sql<number>`count(*) filter (where ${importRow.outcome} = 'changed')`.mapWith(Number),
      unchanged: sql<number>`count(*) filter (where ${importRow.outcome} = 'unchanged')`.mapWith(Number),
      question: sql<number>`count(*) filter (where ${importRow.outcome} = 'question')`.mapWith(Number),
      rejected: sql<number>`count(*) filter (where ${importRow.outcome} = 'rejected')`.mapWith(Number),
    })
    .from(importRow)
    .where(inArray(importRow.batchId, [...batchIds]))
    .groupBy(importRow.batchId);
  return new Map(rows.map(({ batchId, ...counts }) => [batchId, counts]));
}

async function listDivisionNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ code: division.code, name: division.name })
    .from(division)
    .where(inArray(division.code, [...new Set(codes)]));
  return new Map(rows.map((row) => [row.code, row.name]));
}

function summaryOf(
  batch: BatchRecord,
  counts: ReadonlyMap<string, ImportCounts>,
  names: ReadonlyMap<string, string>,
): ImportBatchSummary {
  return {
    id: batch.id,
    fileName: batch.fileName,
    quarter: batch.quarter,
    divisionCode: batch.divisionCode,
    divisionName: names.get(batch.divisionCode) ?? batch.divisionCode,
    status: batch.status,
    createdAt: batch.createdAt.toISOString(),
    appliedAt: batch.appliedAt?.toISOString() ?? null,
    counts: counts.get(batch.id) ?? noRows,
  };
}
