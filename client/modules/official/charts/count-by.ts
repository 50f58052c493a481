import type { OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import { isAboveScaleRow } from '../figures/count-shown.ts';

/** One value of what is counted by. Organised, unorganised above-scale and other unorganised ones add up to the total. */
export interface Share {
  readonly key: string;
  readonly total: number;
  readonly organised: number;
  readonly gap: number;
}

/**
 * Counts rows by something they have; values without a row are left out, the others stand in the order of `keys`.
 * @param codeOf index into `keys` of a row; a row with another number has none and is not counted
 */
export function countBy(
  columns: OrganisationColumns,
  rows: Uint32Array,
  keys: readonly (string | number)[],
  codeOf: (row: number) => number,
): Share[] {
  const sums = keys.map((key) => ({ key: String(key), total: 0, organised: 0, gap: 0 }));
  for (const row of rows) {
    const sum = sums[codeOf(row)];
    if (!sum) continue;
    sum.total += 1;
    if (columns.kind[row] !== 255) sum.organised += 1;
    else if (isAboveScaleRow(columns, row)) sum.gap += 1;
  }
  return sums.filter(({ total }) => total > 0);
}

/** Only enterprises above scale, or all. */
export function rowsOfBase(
  columns: OrganisationColumns,
  rows: Uint32Array,
  base: 'above' | 'all',
): Uint32Array {
  return base === 'all' ? rows : rows.filter((row) => isAboveScaleRow(columns, row));
}
