import type { VenueRecord } from '../venue.ts';
import { type Checklist, missingHaves } from './checklist.ts';

/** How far the venues of one division are from having everything the checklist asks for. */
export interface HavesGap {
  readonly divisionCode: string;
  readonly venues: number;
  /** With all of the checklist. */
  readonly complete: number;
  /** Open to others. */
  readonly open: number;
  /** By the checklist's keys: how many lack it. */
  readonly lacking: Readonly<Record<string, number>>;
}

/**
 * The gap of some divisions, in their order; those without a venue too.
 * @param divisionOf the division a venue counts for; one that is not asked about is left out
 */
export function sixHavesGap(
  venues: readonly VenueRecord[],
  checklist: Checklist,
  divisionCodes: readonly string[],
  divisionOf: (venue: VenueRecord) => string | null,
): HavesGap[] {
  const rows = new Map(
    divisionCodes.map((divisionCode) => [
      divisionCode,
      {
        divisionCode,
        venues: 0,
        complete: 0,
        open: 0,
        lacking: Object.fromEntries(checklist.map(({ key }) => [key, 0])) as Record<string, number>,
      },
    ]),
  );
  for (const venue of venues) {
    const row = rows.get(divisionOf(venue) ?? '');
    if (!row) continue;
    const missing = missingHaves(venue, checklist);
    row.venues += 1;
    if (missing.length === 0) row.complete += 1;
    if (venue.openForSharing) row.open += 1;
    for (const { key } of missing) row.lacking[key] = (row.lacking[key] ?? 0) + 1;
  }
  return [...rows.values()];
}

/** One line for several: numbers are added, never averaged. */
export function sumGaps(divisionCode: string, rows: readonly HavesGap[]): HavesGap {
  const lacking: Record<string, number> = {};
  for (const row of rows)
    for (const [key, count] of Object.entries(row.lacking)) lacking[key] = (lacking[key] ?? 0) + count;
  const total = (what: 'venues' | 'complete' | 'open') => rows.reduce((sum, row) => sum + row[what], 0);
  return { divisionCode, venues: total('venues'), complete: total('complete'), open: total('open'), lacking };
}
