import type { RawCell, RawRow } from '../../../shared/import/cells/raw-cell.ts';
import { suspicious } from './refuse.ts';
import type { RawMerge } from './workbook.ts';
import { workbookLimits } from './workbook-limits.ts';

/** What a reader hands on, piece by piece, so that no thread holds more than a batch on its way. */
export type ReadPiece =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'merges'; readonly merges: readonly RawMerge[] }
  | {
      readonly kind: 'end';
      readonly format: 'csv' | 'xlsx';
      readonly encoding: string | null;
      readonly delimiter: string | null;
      readonly sha256: string;
    };

/** Counts rows, cells and characters of a whole workbook against the limits and passes rows on in batches. */
export class RowSink {
  private readonly emit: (piece: ReadPiece) => void;
  private batch: RawRow[] = [];
  private batchCells = 0;
  private rows = 0;
  private cells = 0;
  private characters = 0;

  constructor(emit: (piece: ReadPiece) => void) {
    this.emit = emit;
  }

  beginSheet(name: string, hidden: boolean): void {
    this.emit({ kind: 'sheet', name, hidden });
  }

  /** Takes one row with at least one value, trailing empty cells already cut. */
  addRow(row: RawRow): void {
    if (++this.rows > workbookLimits.rows) throw suspicious('rows', { limit: workbookLimits.rows });
    if (row.cells.length > workbookLimits.columns) {
      throw suspicious('columns', { row: row.rowNumber, limit: workbookLimits.columns });
    }
    for (const cell of row.cells) this.count(cell, row.rowNumber);
    this.batch.push(row);
    this.batchCells += row.cells.length;
    if (this.batchCells >= 4000) this.flush();
  }

  endSheet(merges: readonly RawMerge[]): void {
    this.flush();
    if (merges.length > 0) this.emit({ kind: 'merges', merges });
  }

  private count(cell: RawCell, rowNumber: number): void {
    if (cell.kind === 'empty') return;
    if (++this.cells > workbookLimits.cells) throw suspicious('cells', { limit: workbookLimits.cells });
    const length = cell.kind === 'text' || cell.kind === 'number' ? cell.text.length : 0;
    if (length > workbookLimits.cellCharacters) throw suspicious('cell-text', { row: rowNumber });
    this.characters += length;
    if (this.characters > workbookLimits.characters) throw suspicious('characters');
  }

  private flush(): void {
    if (this.batch.length > 0) this.emit({ kind: 'rows', rows: this.batch });
    this.batch = [];
    this.batchCells = 0;
  }
}
