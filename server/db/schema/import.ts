import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type {
  ColumnMapping,
  ImportAnswers,
  ImportCandidate,
  RowOutcome,
} from '../../../shared/import/staged.ts';
import type { Issue } from '../../../shared/issue.ts';
import type { Datum } from '../../../shared/organisation.ts';

export type BatchStatus = 'staged' | 'applied' | 'discarded';

/** One uploaded file and what became of it. */
export const importBatch = pgTable('import_batch', {
  id: uuid().primaryKey(),
  quarter: text().notNull(),
  /** The division the file was handed in for; rows outside it are refused. */
  divisionCode: text().notNull(),
  fileName: text().notNull(),
  sha256: text().notNull(),
  format: text().notNull(),
  encoding: text(),
  sheetName: text(),
  headerRow: integer().notNull(),
  mapping: jsonb().$type<ColumnMapping>().notNull(),
  /** Declared or confirmed datum of the coordinates; null = not asked yet. */
  datum: text().$type<Datum>(),
  status: text().$type<BatchStatus>().notNull(),
  actor: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  appliedAt: timestamp({ withTimezone: true }),
});

export const importRow = pgTable(
  'import_row',
  {
    batchId: uuid()
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    /** As the spreadsheet program shows it. */
    rowNumber: integer().notNull(),
    outcome: text().$type<RowOutcome>().notNull(),
    /** The cells as read, by field or column letter, for showing beside the issue. */
    raw: jsonb().$type<Record<string, string>>().notNull(),
    candidate: jsonb().$type<ImportCandidate>(),
    organisationId: uuid(),
    /** Field → [before, after] against the registry. */
    difference: jsonb().$type<Record<string, [unknown, unknown]>>(),
    issues: jsonb().$type<Issue[]>().notNull(),
    answers: jsonb().$type<ImportAnswers>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.rowNumber] })],
);

/** A mapping someone confirmed, remembered for the next file with the same header. */
export const importMapping = pgTable(
  'import_mapping',
  {
    headerHash: text().notNull(),
    divisionCode: text().notNull(),
    mapping: jsonb().$type<ColumnMapping>().notNull(),
    datum: text().$type<Datum>(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.headerHash, table.divisionCode] })],
);
