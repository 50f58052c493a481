import type { RawRow } from '../../../shared/import/cells/raw-cell.ts';

/** A merged range as the file states it, both ends included; rows 1-based, columns 0-based. */
export interface RawMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface RawSheet {
  /** Tab name; '' for CSV. */
  readonly name: string;
  /** Hidden in the spreadsheet program; read all the same. */
  readonly hidden: boolean;
  /** In file order; rows without any value are left out, so row numbers may jump. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
}

export interface RawWorkbook {
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; null for XLSX. */
  readonly encoding: string | null;
  /** Of a CSV: the delimiter; null for XLSX. */
  readonly delimiter: string | null;
  /** In tab order. */
  readonly sheets: readonly RawSheet[];
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/**
 * Turns an uploaded file into raw rows. Fails with an AppError: `file-too-large` {limit}, `file-kind-unknown` {kind},
 * `file-unreadable` {reason}, `workbook-suspicious` {reason, …}, `workbook-empty`, `workbook-timeout` or `overloaded`; the texts of
 * `kind` and `reason` are in the catalogue under `workbook.kind.*` and `workbook.reason.*`.
 */
export interface WorkbookReader {
  read(bytes: Uint8Array, fileName: string): Promise<RawWorkbook>;
}
