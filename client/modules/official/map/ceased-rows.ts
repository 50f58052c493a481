import { isOperating, type OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import { matchRows, type OrganisationFilter } from '../../../../shared/organisation-filter.ts';
import type { ThemeData } from './theme-data.ts';

/**
 * Rows of organisations that ceased since the quarter compared with, in the divisions and the filter: the filter itself admits operating
 * ones alone. Rows whose change is another but which do not operate are none of them.
 */
export function ceasedRows(
  columns: OrganisationColumns,
  theme: ThemeData,
  filter: OrganisationFilter,
  divisionMask: Uint8Array,
): Uint32Array {
  if (theme.kind !== 'change') return new Uint32Array();
  const ended = new Uint8Array(columns.size);
  const status = columns.status.slice();
  for (const [id, change] of theme.changeOf) {
    const row = columns.rowOfId.get(id);
    if (change !== 'ceased' || row === undefined || isOperating(columns, row)) continue;
    ended[row] = 1;
    status[row] = 0;
  }
  return matchRows({ ...columns, status }, filter, divisionMask).filter((row) => ended[row] === 1);
}
