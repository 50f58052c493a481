import { type OrganisationChange, organisationChanges } from '../../../shared/organisation-change.ts';
import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';

/** By row the index of its change into `organisationChanges`; 255 unchanged. Whoever is not among the columns is left out. */
export function changeColumn(
  columns: Pick<OrganisationColumns, 'size' | 'rowOfId'>,
  changeOf: ReadonlyMap<string, OrganisationChange>,
): Uint8Array {
  const column = new Uint8Array(columns.size).fill(255);
  for (const [id, change] of changeOf) {
    const row = columns.rowOfId.get(id);
    if (row !== undefined) column[row] = organisationChanges.indexOf(change);
  }
  return column;
}
