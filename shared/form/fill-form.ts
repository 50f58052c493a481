import type { CountColumn, CountedRecord, FormColumn } from './column.ts';
import { columnIndex } from './form-columns.ts';
import type { FormPeriod } from './form-period.ts';
import type { FormRow } from './form-rows.ts';

/** Division code of a record → index of the row without children that it counts in; absent: outside the form. */
export type LeafOf = ReadonlyMap<string, number>;

/** Rows × columns; null: "—", a rate over nothing or a gap without a target. */
export type FormCells = readonly (readonly (number | null)[])[];

/**
 * Fills a form: numbers of the rows that have no children are counted, all others added up, quotients made of the sums.
 * @param target share 0–1 the gap is measured by; null: none
 */
export function fillForm(
  columns: readonly FormColumn[],
  rows: readonly FormRow[],
  leafOf: LeafOf,
  period: FormPeriod,
  target: number | null,
): FormCells {
  const cells = rows.map(() => columns.map((): number | null => 0));
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'count') continue;
    for (const { divisionCode, weight } of column.records(period)) {
      const line = cells[leafOf.get(divisionCode) ?? -1];
      if (line) line[index] = (line[index] ?? 0) + weight;
    }
    // Children stand behind their sum.
    for (const [row, { children }] of [...rows.entries()].reverse()) {
      const line = cells[row];
      if (line && children.length > 0) line[index] = sum(children.map((child) => cells[child]?.[index] ?? 0));
    }
  }
  for (const line of cells) {
    for (const [index, column] of columns.entries()) {
      if (column.kind !== 'count') line[index] = quotient(columns, column, line, target);
    }
  }
  return cells;
}

/** Of a rate or gap: its numerator and denominator in a row. */
export function partsOf(
  columns: readonly FormColumn[],
  { numerator, denominators }: Exclude<FormColumn, CountColumn>,
  line: readonly (number | null)[],
): { numerator: number; denominator: number } {
  const at = (key: string) => line[columnIndex(columns, key)] ?? 0;
  return { numerator: at(numerator), denominator: sum(denominators.map(at)) };
}

function quotient(
  columns: readonly FormColumn[],
  column: Exclude<FormColumn, CountColumn>,
  line: readonly (number | null)[],
  target: number | null,
): number | null {
  const { numerator, denominator } = partsOf(columns, column, line);
  if (denominator === 0) return null;
  if (column.kind === 'rate') return numerator / denominator;
  // Without the rounding, 0.8 × 35 is 28.000000000000004 and asks for one too many.
  return target === null
    ? null
    : Math.max(0, Math.ceil(Number((target * denominator).toFixed(9))) - numerator);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A record behind a cell; of a quotient those of its denominator, and whether they stand in the numerator. */
export type CellRecord = CountedRecord & { readonly counted: boolean };

/**
 * The records behind a cell, by the very definition that counted it: their weights add up to a number; of a quotient they are the
 * records of the denominator, those of the numerator marked.
 */
export function recordsOfCell(
  columns: readonly FormColumn[],
  rows: readonly FormRow[],
  leafOf: LeafOf,
  period: FormPeriod,
  cell: { readonly row: number; readonly column: string },
): CellRecord[] {
  const leaves = leavesBelow(rows, cell.row);
  const here = (key: string): CountedRecord[] => {
    const column = columns[columnIndex(columns, key)];
    if (column?.kind !== 'count') return [];
    return column
      .records(period)
      .filter(({ divisionCode }) => leaves.has(leafOf.get(divisionCode) ?? -1))
      .sort((a, b) => (leafOf.get(a.divisionCode) ?? 0) - (leafOf.get(b.divisionCode) ?? 0));
  };
  const column = columns[columnIndex(columns, cell.column)];
  if (column === undefined || column.kind === 'count')
    return here(cell.column).map((record) => ({ ...record, counted: true }));
  const counted = new Set(here(column.numerator).map(({ id }) => id));
  return (
    column.denominators
      .flatMap(here)
      .map((record) => ({ ...record, counted: counted.has(record.id) }))
      // What is missing for the whole comes first.
      .sort((a, b) => Number(a.counted) - Number(b.counted))
  );
}

/** The rows of own numbers at or below a row. */
export function leavesBelow(rows: readonly FormRow[], row: number): Set<number> {
  const children = rows[row]?.children ?? [];
  if (children.length === 0) return new Set([row]);
  return new Set(children.flatMap((child) => [...leavesBelow(rows, child)]));
}
