import { emptyCell, type RawCell, type RawRow } from '../../../shared/import/cells/raw-cell.ts';
import { suspicious } from './refuse.ts';
import type { RawMerge } from './workbook.ts';
import { workbookLimits } from './workbook-limits.ts';

/**
 * Repeats the value of each merge down its first column into the rows that exist there, marking the copies with `mergedFrom`: a
 * banner's name merged over its organisations then stands in each row. Never sideways (a title over ten columns is one title) and
 * never into rows without a value of their own, so `A1:XFD1048576` costs no more than the rows the sheet has.
 */
export function fillMerges(
  rows: readonly RawRow[],
  merges: readonly RawMerge[],
  allowance: { cells: number },
): readonly RawRow[] {
  const vertical = merges.filter(
    (merge) => merge.lastRow > merge.firstRow && merge.firstColumn < workbookLimits.columns,
  );
  if (vertical.length === 0) return rows;
  const filled = rows.map((row) => ({ rowNumber: row.rowNumber, cells: row.cells as RawCell[], own: false }));
  for (const merge of vertical) {
    const column = merge.firstColumn;
    const start = firstIndexFrom(rows, merge.firstRow);
    const top = filled[start];
    const value = top?.rowNumber === merge.firstRow ? top.cells[column] : undefined;
    if (!value || value.kind === 'empty') continue;
    const copy: RawCell = { ...value, mergedFrom: { rowNumber: merge.firstRow, column } };
    for (let index = start + 1; index < filled.length; index++) {
      const row = filled[index];
      if (!row || row.rowNumber > merge.lastRow) break;
      if (--allowance.cells < 0) throw suspicious('merges', { limit: workbookLimits.cells });
      // Excel shows only the corner's value; one left underneath by another program wins, since it is the row's own.
      if ((row.cells[column] ?? emptyCell).kind !== 'empty') continue;
      if (!row.own) row.cells = [...row.cells];
      row.own = true;
      while (row.cells.length < column) row.cells.push(emptyCell);
      row.cells[column] = copy;
    }
  }
  return filled.map(({ rowNumber, cells }) => ({ rowNumber, cells }));
}

/** Index of the first row whose number is at least `rowNumber`; rows are in rising order. */
function firstIndexFrom(rows: readonly RawRow[], rowNumber: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.rowNumber ?? 0) < rowNumber) low = middle + 1;
    else high = middle;
  }
  return low;
}
