import type { Ratio } from '../../../../shared/indicator.ts';
import type { OrganisationColumns } from '../../../../shared/organisation-columns.ts';

/** What is left of the figures when a filter narrows them. */
export interface ShownCounts {
  readonly total: number;
  readonly organised: number;
  readonly aboveScale: Ratio;
}

/** Counts rows of operating organisations by the rules of the indicators; unlocated ones count. */
export function countShown(columns: OrganisationColumns, rows: Uint32Array): ShownCounts {
  let organised = 0;
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    const isOrganised = columns.kind[row] !== 255;
    if (isOrganised) organised += 1;
    if (!isAboveScaleRow(columns, row)) continue;
    denominator += 1;
    if (isOrganised) numerator += 1;
  }
  return { total: rows.length, organised, aboveScale: { numerator, denominator } };
}

export function isAboveScaleRow(columns: OrganisationColumns, row: number): boolean {
  return columns.sector[row] === 0 && (columns.employees[row] ?? -1) >= columns.threshold;
}
