import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  BatchStatus,
  DatumEvidence,
  IgnoredRow,
  MappedColumn,
} from '../../../shared/import/batch-view.ts';
import type {
  ColumnMapping,
  ImportAnswers,
  ImportCandidate,
  ImportEdits,
  RowDifference,
  RowOutcome,
} from '../../../shared/import/staged.ts';
import type { Issue } from '../../../shared/issue.ts';
import type { Datum } from '../../../shared/organisation.ts';

/** A cell as stored: text as itself, an empty one as null, others as the reader's object. */
export type StoredCell = string | null | { readonly kind: string; readonly [key: string]: unknown };

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
  otherSheets: jsonb().$type<{ name: string; rows: number }[]>().notNull(),
  headerRow: integer().notNull(),
  /** Of the headings, so that a confirmed mapping is found again. */
  headerHash: text().notNull(),
  columns: jsonb().$type<MappedColumn[]>().notNull(),
  mapping: jsonb().$type<ColumnMapping>().notNull(),
  mappingRemembered: boolean().notNull(),
  /** Texts above the header; they may name the division. */
  titles: jsonb().$type<string[]>().notNull(),
  ignored: jsonb().$type<IgnoredRow[]>().notNull(),
  /** Declared datum of the coordinates; null = not asked yet. */
  datum: text().$type<Datum>(),
  evidence: jsonb().$type<DatumEvidence>().notNull(),
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
    /** The cells as read, by column; those of columns about persons are never stored. */
    cells: jsonb().$type<StoredCell[]>().notNull(),
    /** Group rows above it. */
    groups: jsonb().$type<string[]>().notNull(),
    candidate: jsonb().$type<ImportCandidate>(),
    organisationId: uuid(),
    /** Field → [before, after] against the registry. */
    difference: jsonb().$type<RowDifference>().notNull(),
    kept: jsonb().$type<string[]>().notNull(),
    issues: jsonb().$type<Issue[]>().notNull(),
    answers: jsonb().$type<ImportAnswers>().notNull(),
    edits: jsonb().$type<ImportEdits>().notNull(),
    /** Hash of the mapped cell texts: the same row in a later file finds its answers again. */
    fingerprint: text().notNull(),
    remembered: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.rowNumber] }), index().on(table.fingerprint)],
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
