import { setImmediate as breathe } from 'node:timers/promises';
import type { Bbox } from '../../../shared/division.ts';
import { bboxContains } from '../../../shared/geometry/bbox.ts';
import { readColumns } from '../../../shared/organisation-columns.ts';
import { matchRows, type OrganisationFilter } from '../../../shared/organisation-filter.ts';
import { decodePoints, encodePoints } from '../../../shared/points.ts';
import { type SymbolClass, symbolClasses } from '../../../shared/symbol.ts';
import type { OrganisationRow } from '../organisation/data.ts';

/** What is seen of a quarter's records. */
export interface Selection {
  readonly quarter: string;
  readonly threshold: number;
  readonly largeThreshold: number;
  readonly filter: OrganisationFilter;
  readonly picked: readonly SymbolClass[];
  readonly bounds: Bbox | null;
}

/** So many at a time, so that others are answered in between. */
const chunk = 5000;

/**
 * The records that the page shows: through the same columns and the same rule, so that a file cannot hold anything else than the screen.
 * Picked classes narrow further; with bounds only what lies inside, and nothing without a place.
 */
export async function selectOrganisations(
  records: readonly OrganisationRow[],
  { quarter, threshold, largeThreshold, filter, picked, bounds }: Selection,
): Promise<OrganisationRow[]> {
  const classes = new Set(picked.map((each) => symbolClasses.indexOf(each)));
  const selected: OrganisationRow[] = [];
  for (let start = 0; start < records.length; start += chunk) {
    const part = records.slice(start, start + chunk);
    const bytes = encodePoints(part, { quarter, threshold, largeThreshold });
    const columns = readColumns(decodePoints(bytes.buffer as ArrayBuffer));
    const everywhere = new Uint8Array(columns.divisionCodes.length).fill(1);
    for (const row of matchRows(columns, filter, everywhere)) {
      const record = part[row];
      if (!record || (classes.size > 0 && !classes.has(columns.symbolClass[row] ?? -1))) continue;
      if (bounds && !(record.lngLat && bboxContains(bounds, record.lngLat))) continue;
      selected.push(record);
    }
    await breathe();
  }
  return selected;
}
