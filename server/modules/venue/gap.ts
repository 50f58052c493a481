import type { Quarter } from '../../../shared/quarter.ts';
import { type Checklist, missingHaves } from '../../../shared/venue/checklist.ts';
import { type HavesGap, sixHavesGap, sumGaps } from '../../../shared/venue/six-haves-gap.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listDivisions } from '../division/data.ts';
import { getChecklist, listVenues } from './data.ts';
import { loadHosts } from './history.ts';

/** What venues lack of the year's checklist. */
export interface GapOfDivision {
  readonly checklist: Checklist;
  /** By the divisions directly below, those without a venue too; of a township-level division its own. */
  readonly rows: readonly HavesGap[];
  readonly total: HavesGap;
  /** Of each venue at or below the division the keys it lacks, and the organisation, village or community that hosts it. */
  readonly venues: readonly {
    readonly id: string;
    readonly missing: readonly string[];
    readonly host: string | null;
  }[];
}

/** The gap to six haves of a division at a quarter. @throws AppError `division-unknown` */
export async function getHavesGap(
  db: Database,
  scope: Scope,
  { divisionCode, quarter }: { divisionCode: string; quarter: Quarter },
): Promise<GapOfDivision> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const [checklist, all, ground] = await Promise.all([
    getChecklist(db, quarter),
    listVenues(db, scope, quarter),
    listDivisions(db, scope, quarter),
  ]);
  const paths = new Map(ground.map((each) => [each.code, each.path]));
  const venues = all.filter((venue) => paths.get(venue.divisionCode)?.includes(code));
  const children = ground.filter(({ parentCode }) => parentCode === code).map((each) => each.code);
  const groups = children.length > 0 ? children : [code];
  const rows = sixHavesGap(
    venues,
    checklist,
    groups,
    (venue) => paths.get(venue.divisionCode)?.find((each) => groups.includes(each)) ?? null,
  );
  const hostOf = await loadHosts(db, venues);
  return {
    checklist,
    rows,
    total: sumGaps(code, rows),
    venues: venues.map((venue) => ({
      id: venue.id,
      missing: missingHaves(venue, checklist).map(({ key }) => key),
      host: hostOf(venue),
    })),
  };
}
