import { organisationChanges } from '../../../../shared/organisation-change.ts';
import { isLocated, type OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import { changeColumn } from '../../organisation/change-column.ts';
import type { ThemeData } from './theme-data.ts';

export interface ChangeCounts {
  /** Located ones, in the order of `organisationChanges`. */
  readonly counts: readonly number[];
  /** Changed ones without a place on the map. */
  readonly unlocated: number;
  readonly total: number;
}

/** @param rows operating ones of the division and filter; `ceased` the ended ones (`ceasedRows`). */
export function countChanges(
  columns: OrganisationColumns,
  theme: ThemeData & { kind: 'change' },
  rows: Uint32Array,
  ceased: Uint32Array,
): ChangeCounts {
  const changeOf = changeColumn(columns, theme.changeOf);
  const counts = organisationChanges.map(() => 0);
  let unlocated = 0;
  for (const row of [...rows, ...ceased]) {
    const change = changeOf[row] ?? 255;
    if (counts[change] === undefined) continue;
    if (isLocated(columns, row)) counts[change] += 1;
    else unlocated += 1;
  }
  return { counts, unlocated, total: counts.reduce((sum, count) => sum + count, unlocated) };
}
