import type { SheetData } from './sheet-data.ts';

/** More organisations than this cannot all carry a number on one A3 map of a banner or city and still be read on a wall. */
export const individualLimit = 400;

/**
 * `individual`: every located organisation is drawn with its number. `aggregated` (banner and city sheets above the limit): circles by
 * subordinate division with the three shares; only unorganised above-scale ones are drawn and numbered one by one, and the index lists
 * those and a table by division. A township-level sheet has nothing below it to add up by, so it is always individual.
 */
export type SheetMode = 'individual' | 'aggregated';

export function sheetMode(data: SheetData): SheetMode {
  const level = data.division.level;
  return data.organisations.length > individualLimit && (level === 'city' || level === 'banner')
    ? 'aggregated'
    : 'individual';
}
