import { AppError } from '../../../shared/app-error.ts';
import type { RawRow } from '../../../shared/import/cells/raw-cell.ts';
import { fillMerges } from './fill-merges.ts';
import type { ReadPiece } from './row-sink.ts';
import type { RawMerge, RawSheet, RawWorkbook } from './workbook.ts';
import { workbookLimits } from './workbook-limits.ts';

/** Puts the pieces of a reader together again. `finish` fails with `workbook-empty` when no sheet has a value. */
export class WorkbookAssembly {
  private readonly sheets: { name: string; hidden: boolean; rows: RawRow[]; merges: readonly RawMerge[] }[] =
    [];

  add(piece: Exclude<ReadPiece, { kind: 'end' }>): void {
    if (piece.kind === 'sheet') {
      this.sheets.push({ name: piece.name, hidden: piece.hidden, rows: [], merges: [] });
      return;
    }
    const sheet = this.sheets.at(-1);
    if (piece.kind === 'merges' && sheet) sheet.merges = piece.merges;
    if (piece.kind === 'rows' && sheet) for (const row of piece.rows) sheet.rows.push(row);
  }

  finish(end: Extract<ReadPiece, { kind: 'end' }>): RawWorkbook {
    if (this.sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('workbook-empty');
    const allowance = { cells: workbookLimits.cells };
    const sheets: RawSheet[] = this.sheets.map((sheet) => ({
      ...sheet,
      rows: fillMerges(inOrder(sheet.rows), sheet.merges, allowance),
    }));
    const { format, encoding, delimiter, sha256 } = end;
    return { format, encoding, delimiter, sheets, sha256 };
  }
}

/** Excel writes rows in rising order; other programs need not. Rows of equal number stay as they came. */
function inOrder(rows: RawRow[]): RawRow[] {
  return rows.every((row, index) => index === 0 || row.rowNumber >= (rows[index - 1]?.rowNumber ?? 0))
    ? rows
    : rows.sort((a, b) => a.rowNumber - b.rowNumber);
}
