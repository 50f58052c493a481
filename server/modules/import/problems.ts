import { and, asc, eq, inArray } from 'drizzle-orm';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import { columnsByField } from '../../../shared/import/read-row.ts';
import { isOpen } from '../../../shared/import/row-issues.ts';
import type { ImportField } from '../../../shared/import/staged.ts';
import type { Messages } from '../../adapters/messages.ts';
import {
  type TemplateColumn,
  type TemplateRow,
  writeTemplate,
} from '../../adapters/workbook/write-template.ts';
import type { Database } from '../../db/database.ts';
import { importRow } from '../../db/schema/import.ts';
import type { Scope } from '../../db/scope.ts';
import { findBatch, type RowRecord } from './data.ts';
import { restoreCell } from './stored-cell.ts';

export interface Download {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * The rows that did not enter (rejected, or with open questions) as a workbook: the file's own columns with what was typed in place
 * of a cell, then outcome, reason and how to mend it. Corrected, it can be imported as it is.
 */
export async function exportProblems(
  db: Database,
  scope: Scope,
  batchId: string,
  messages: Messages,
): Promise<Download> {
  const batch = await findBatch(db, scope, batchId);
  const rows = await db
    .select()
    .from(importRow)
    .where(and(eq(importRow.batchId, batchId), inArray(importRow.outcome, ['question', 'rejected'])))
    .orderBy(asc(importRow.rowNumber));
  const fields = columnsByField(batch.mapping);
  const shown = batch.columns.filter((column) => !column.withheld);
  const columns: TemplateColumn[] = [
    { header: messages('import.problems.row'), width: 10 },
    ...shown.map((column) => ({
      header: column.heading || `#${column.index + 1}`,
      width: column.field === 'name' || column.field === 'address' ? 36 : 16,
      text: true,
    })),
    { header: messages('import.problems.outcome'), width: 10 },
    { header: messages('import.problems.reason'), width: 50 },
    { header: messages('import.problems.fix'), width: 50 },
  ];
  const title = messages('import.problems.title', { file: batch.fileName, count: rows.length });
  const bytes = await writeTemplate({
    title,
    columns,
    rows: rows.map((row) =>
      problemRow(
        row,
        shown.map((column) => column.index),
        fields,
        messages,
      ),
    ),
    examples: [],
    notes: [],
    texts: {
      dataSheet: messages('import.problems.sheet'),
      exampleSheet: messages('import.template.example-sheet'),
      notesSheet: messages('import.template.notes-sheet'),
      choiceErrorTitle: messages('import.template.choice-error-title'),
      choiceError: messages('import.template.choice-error'),
    },
  });
  const stem = batch.fileName.replace(/\.[^.]*$/, '');
  return { fileName: `${stem}_${messages('import.problems.sheet')}.xlsx`, bytes };
}

function problemRow(
  row: RowRecord,
  indices: readonly number[],
  fields: ReadonlyMap<ImportField, number>,
  messages: Messages,
): TemplateRow {
  const edited = new Map(
    Object.entries(row.edits).map(([field, text]) => [fields.get(field as ImportField), text]),
  );
  const telling = row.issues.filter(
    (issue) => issue.severity !== 'warning' && (isOpen(issue, row.answers) || row.outcome === 'rejected'),
  );
  const texts = (suffix: '' | '.fix') =>
    [...new Set(telling.map((issue) => messages(`issue.${issue.code}${suffix}`, issue.params)))].join('\n');
  return [
    row.rowNumber,
    ...indices.map((index) => edited.get(index) ?? (cellText(restoreCell(row.cells[index] ?? null)) || null)),
    messages(`importScreen.outcome-${row.outcome}`),
    texts(''),
    texts('.fix'),
  ];
}
