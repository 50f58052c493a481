import type { CellFormula } from '../../../shared/form/form-document.ts';
import { addressIn, addressList, cellAddress } from './cell-address.ts';

/** Where tables stand in the workbook: the tab of each, and how far its first cell lies from A1. */
export interface Placement {
  readonly tabs: readonly string[];
  readonly left: number;
  readonly top: number;
}

/** What stands in a cell that has no number. */
export const noNumber = '—';

/**
 * A formula as the workbook writes it, without the equals sign.
 * @param at the cell itself, counted from the first cell of its table
 */
export function formulaText(
  formula: CellFormula,
  at: { readonly row: number; readonly column: number; readonly points: boolean },
  place: Placement,
): string {
  const column = at.column + place.left;
  const here = (of: number) => cellAddress(of + place.left, at.row + place.top);
  const there = ({ table, row }: { table: number; row: number }) =>
    addressIn(place.tabs[table] ?? '', column, row + place.top);
  switch (formula.of) {
    case 'sum':
      return `SUM(${addressList(
        column,
        formula.rows.map((row) => row + place.top),
      )})`;
    case 'sum-across':
      return `SUM(${here(formula.from)}:${here(formula.to)})`;
    case 'rate': {
      const below = formula.denominators.map(here).join('+');
      return `IF(${below}=0,"${noNumber}",${here(formula.numerator)}/(${below}))`;
    }
    case 'gap': {
      const below = formula.denominators.map(here).join('+');
      // The inner rounding keeps 0.8 × 35 from asking for one too many.
      const needed = `ROUNDUP(ROUND(${formula.target}*(${below}),9),0)`;
      return `IF(${below}=0,"${noNumber}",MAX(0,${needed}-${here(formula.numerator)}))`;
    }
    case 'reference':
      return there(formula);
    case 'difference': {
      const [now, then] = [there(formula.minuend), there(formula.subtrahend)];
      const factor = at.points ? '*100' : '';
      return `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),(${now}-${then})${factor},"${noNumber}")`;
    }
  }
}
