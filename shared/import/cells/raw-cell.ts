/** Where a repeated value of a merged range really stands; both 1-based for the row, 0-based for the column. */
export interface CellPosition {
  readonly rowNumber: number;
  readonly column: number;
}

/** A cell as it stood in the file, before any rule was applied. `mergedFrom` is set where a vertical merge repeated the value. */
export type RawCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly mergedFrom?: CellPosition }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The digits as stored in the file, e.g. `109.96999999999999`. */
      readonly text: string;
      /** Number format code; absent when General. */
      readonly format?: string;
      readonly mergedFrom?: CellPosition;
    }
  /** `iso`: `2013-05-01`, `2013-05-01T08:30:00` or, for a time alone, `08:30:00`. */
  | { readonly kind: 'date'; readonly iso: string; readonly mergedFrom?: CellPosition }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly mergedFrom?: CellPosition }
  /** `text`: `#REF!`, `#N/A` …, or `#UNCALCULATED!` for a formula the file holds no result of. */
  | { readonly kind: 'error'; readonly text: string; readonly mergedFrom?: CellPosition };

export interface RawRow {
  /** 1-based as the spreadsheet program shows it; for CSV the physical first line of the record. */
  readonly rowNumber: number;
  /** By column index, dense up to the last non-empty cell. */
  readonly cells: readonly RawCell[];
}

export const emptyCell: RawCell = Object.freeze({ kind: 'empty' });

/** A text cell, or the empty one for an empty string. */
export function textCell(text: string): RawCell {
  return text === '' ? emptyCell : { kind: 'text', text };
}

/**
 * The cell as a person sees it: numbers with the 15 significant digits a spreadsheet shows (never in scientific notation
 * below 1e21), dates as ISO text, booleans as TRUE/FALSE, an empty cell as ''.
 */
export function cellText(cell: RawCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return Number.isFinite(cell.value) ? String(Number(cell.value.toPrecision(15))) : cell.text;
    case 'date':
      return cell.iso;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}
