import type { Division } from '../division.ts';
import type { FormLevel } from './form.ts';

export interface FormRow {
  readonly divisionCode: string;
  readonly name: string;
  /** 0: the division of the form. */
  readonly depth: number;
  /** Indices of the rows that add up to this one; empty: a row of its own numbers. */
  readonly children: readonly number[];
}

export type RowDivision = Pick<Division, 'code' | 'name' | 'kind' | 'level' | 'parentCode'>;

/**
 * The rows of a form, sums before what they are made of: the division, its children, and their units.
 * @param below divisions of township level and above, below or equal to the division; any order
 */
export function formRows(division: RowDivision, below: readonly RowDivision[], level: FormLevel): FormRow[] {
  const childrenOf = (parent: string) =>
    below
      .filter(
        ({ code, parentCode, level: at }) => parentCode === parent && code !== parent && at !== 'village',
      )
      // Banners before the parks that the city runs itself.
      .sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  const rows: FormRow[] = [];
  const add = ({ code, name }: RowDivision, depth: number): number => {
    const parts = depth === 0 || (depth === 1 && level === 'units') ? childrenOf(code) : [];
    const index = rows.length;
    rows.push({ divisionCode: code, name, depth, children: [] });
    if (parts.length === 0) return index;
    const children = parts.map((part) => add(part, depth + 1));
    rows[index] = { divisionCode: code, name, depth, children };
    return index;
  };
  add(division, 0);
  return rows;
}

function rank({ level }: RowDivision): number {
  return level === 'banner' ? 0 : 1;
}

/** The row a unit counts in: the deepest on its way from the city down. @returns null when it lies outside the form */
export function rowOfPath(rows: readonly FormRow[], path: readonly string[]): number | null {
  for (const code of path.toReversed()) {
    const index = rows.findIndex(({ divisionCode }) => divisionCode === code);
    if (index >= 0) return index;
  }
  return null;
}
