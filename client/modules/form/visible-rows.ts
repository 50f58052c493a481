import type { FormRow } from '../../../shared/form/form-rows.ts';

/** A row that is shown, and where it stands in the form. */
export interface ShownRow {
  readonly row: FormRow;
  readonly index: number;
  /** Null: nothing to unfold. */
  readonly open: boolean | null;
}

/** The rows in sight: the division itself, its children, and what was unfolded below them. */
export function visibleRows(rows: readonly FormRow[], opened: ReadonlySet<string>): ShownRow[] {
  const shown: ShownRow[] = [];
  const add = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    // The first row is the sum of the table: it does not fold.
    const folds = index > 0 && row.children.length > 0;
    const open = folds ? opened.has(row.divisionCode) : null;
    shown.push({ row, index, open });
    if (open !== false) for (const child of row.children) add(child);
  };
  add(0);
  return shown;
}

/** Codes of all rows that unfold. */
export function foldingCodes(rows: readonly FormRow[]): string[] {
  return rows
    .filter(({ children }, index) => index > 0 && children.length > 0)
    .map((row) => row.divisionCode);
}
