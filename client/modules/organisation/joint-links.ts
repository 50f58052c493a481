import type { LngLat } from '../../../shared/division.ts';
import { isLocated, type OrganisationColumns } from '../../../shared/organisation-columns.ts';
import type { Selection } from '../../map/selection-overlay.ts';

const lngLatOf = (columns: OrganisationColumns, row: number): LngLat => [
  columns.lng[row] ?? Number.NaN,
  columns.lat[row] ?? Number.NaN,
];

/**
 * The selection as the map draws it: where it is, and lines from every member of its party organisation to the lead one.
 * Null when the organisation has no place on the map.
 * @param leadId organisation the party organisation stands in; unknown: the selected one.
 */
export function selectionOf(
  columns: OrganisationColumns,
  selectedId: string | null,
  leadId: string | null,
): Selection | null {
  const row = selectedId === null ? undefined : columns.rowOfId.get(selectedId);
  if (row === undefined || !isLocated(columns, row)) return null;
  const lngLat = lngLatOf(columns, row);
  const partyId = columns.partyIds[row];
  if (!partyId) return { lngLat, links: [] };
  const lead = columns.rowOfId.get(leadId ?? '');
  const centre = lead !== undefined && isLocated(columns, lead) ? lead : row;
  const to = lngLatOf(columns, centre);
  const links: { from: LngLat; to: LngLat }[] = [];
  columns.partyIds.forEach((each, member) => {
    if (each !== partyId || member === centre || !isLocated(columns, member)) return;
    links.push({
      from: member === row ? lngLat : lngLatOf(columns, member),
      to: centre === row ? lngLat : to,
    });
  });
  return { lngLat, links };
}
