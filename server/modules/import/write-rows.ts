import { sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { EvaluatedRow } from '../../../shared/import/evaluate-batch.ts';
import type { RowInput } from '../../../shared/import/read-row.ts';
import type { Transaction } from '../../db/database.ts';
import type { importRow, StoredCell } from '../../db/schema/import.ts';

/** A row with everything that is kept of it. */
export interface PersistedRow {
  readonly input: RowInput;
  readonly stored: readonly StoredCell[];
  readonly fingerprint: string;
  readonly remembered: boolean;
  readonly evaluated: EvaluatedRow | undefined;
}

/** Rows travel as JSON in one parameter: as 14 parameters each, building the statement took longer than running it. */
const rowsPerInsert = 2000;

/** Inserts the rows of a batch, or brings those that are there to their newest evaluation. */
export async function writeRows(
  tx: Transaction,
  batchId: string,
  rows: readonly PersistedRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const values = JSON.stringify(rows.slice(start, start + rowsPerInsert).map(valuesOf));
    await tx.execute(sql`
      insert into import_row (batch_id, row_number, outcome, cells, groups, candidate, organisation_id, difference, kept,
        issues, answers, edits, fingerprint, remembered)
      select ${batchId}::uuid, "rowNumber", outcome, cells, groups, candidate, "organisationId", difference, kept,
        issues, answers, edits, fingerprint, remembered
      from jsonb_to_recordset(${values}::jsonb) as r ("rowNumber" integer, outcome text, cells jsonb, groups jsonb,
        candidate jsonb, "organisationId" uuid, difference jsonb, kept jsonb, issues jsonb, answers jsonb, edits jsonb,
        fingerprint text, remembered boolean)
      on conflict (batch_id, row_number) do update set
        outcome = excluded.outcome, candidate = excluded.candidate, organisation_id = excluded.organisation_id,
        difference = excluded.difference, kept = excluded.kept, issues = excluded.issues, answers = excluded.answers,
        edits = excluded.edits, fingerprint = excluded.fingerprint, remembered = excluded.remembered`);
  }
}

function valuesOf(row: PersistedRow): Omit<typeof importRow.$inferInsert, 'batchId'> {
  const { input, evaluated } = row;
  if (!evaluated || evaluated.rowNumber !== input.rowNumber)
    throw new AppError('invalid-input', { row: input.rowNumber });
  return {
    rowNumber: input.rowNumber,
    outcome: evaluated.outcome,
    cells: [...row.stored],
    groups: [...input.groups],
    candidate: evaluated.candidate,
    organisationId: evaluated.organisationId,
    difference: evaluated.difference,
    kept: [...evaluated.kept],
    issues: [...evaluated.issues],
    answers: input.answers,
    edits: input.edits,
    fingerprint: row.fingerprint,
    remembered: row.remembered,
  };
}
