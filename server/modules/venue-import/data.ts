import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Bbox, Division } from '../../../shared/division.ts';
import { existsIn } from '../../../shared/division-change.ts';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import { buildDivisionIndex, type DivisionIndex, liesWithin } from '../../../shared/import/division-index.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { isOpenForWriting } from '../../../shared/report/report-status.ts';
import type { Checklist } from '../../../shared/venue/checklist.ts';
import { VenueRegistry } from '../../../shared/venue-import/match-venue.ts';
import type { HostOrganisation } from '../../../shared/venue-import/venue-setup.ts';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import { quarterReport } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { listGround } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getChecklist, listVenues } from '../venue/data.ts';

/** What a list of venues for a division is read and compared with. */
export interface ImportGround {
  readonly index: DivisionIndex;
  readonly target: Division;
  readonly checklist: Checklist;
  readonly registry: VenueRegistry;
  /** Villages and communities, by their township-level division. */
  readonly villages: ReadonlyMap<string, readonly Division[]>;
  /** Where a venue must lie; none: nothing is known of it. */
  readonly city: readonly Bbox[];
  readonly region: Bbox;
}

/** Half a degree around the prefecture: what lies beyond is doubted already when the cells are read. */
const regionMarginDegrees = 0.5;

/** @throws AppError `division-unknown`, also when it lies outside the scope or is a village */
export async function loadGround(
  db: Database,
  scope: Scope,
  { divisionCode, quarter }: { readonly divisionCode: string; readonly quarter: Quarter },
): Promise<ImportGround> {
  // The whole tree, not only the scope's: an address elsewhere must be understood to be refused.
  const index = buildDivisionIndex(await listGround(db, quarter));
  const target = index.byCode.get(divisionCode)?.division;
  if (!target || !scope.divisionCodes.has(target.code))
    throw new AppError('division-unknown', { code: divisionCode });
  const outlines = [index.city?.division.bbox ?? null].filter((bbox) => bbox !== null);
  const city =
    outlines.length > 0 ? outlines : index.banners.flatMap(({ division: { bbox } }) => (bbox ? [bbox] : []));
  const villages = new Map<string, Division[]>();
  for (const each of await listVillages(db, quarter)) {
    const home = each.parentCode ?? '';
    if (liesWithin(index, home, target.code)) villages.set(home, [...(villages.get(home) ?? []), each]);
  }
  return {
    index,
    target,
    checklist: await getChecklist(db, quarter),
    registry: new VenueRegistry(await listVenues(db, scope, quarter)),
    villages,
    city,
    region: widened(city),
  };
}

async function listVillages(db: Database, quarter: Quarter): Promise<Division[]> {
  const rows = await db.select().from(division).where(eq(division.level, 'village')).orderBy(division.code);
  return rows.filter((row) => existsIn(quarter, row)).map((row) => ({ ...row, seat: null }));
}

function widened(boxes: readonly Bbox[]): Bbox {
  if (boxes.length === 0) return [73, 3, 136, 54];
  const of = (side: 0 | 1 | 2 | 3, choose: (...values: number[]) => number) =>
    choose(...boxes.map((bbox) => bbox[side]));
  const margin = regionMarginDegrees;
  return [
    of(0, Math.min) - margin,
    of(1, Math.min) - margin,
    of(2, Math.max) + margin,
    of(3, Math.max) + margin,
  ];
}

/** The operating organisations of the scope that bear one of the names, by name. Nothing is asked when there are none. */
export async function listHostOrganisations(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  names: ReadonlySet<string>,
): Promise<Map<string, HostOrganisation[]>> {
  const found = new Map<string, HostOrganisation[]>();
  if (names.size === 0) return found;
  for (const { id, name, divisionCode, status } of await listOrganisations(db, scope, quarter)) {
    const key = normaliseName(name);
    if (status === 'operating' && names.has(key))
      found.set(key, [...(found.get(key) ?? []), { id, name, divisionCode }]);
  }
  return found;
}

/** The names of organisations by their ids. */
export async function namesOfHosts(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await listOrganisations(db, scope, quarter, { ids })).map(({ id, name }) => [id, name]));
}

/** Divisions of which nothing can be written from a quarter on, since a report of it or of a later one is handed in. */
export async function listLocked(
  db: Database,
  codes: readonly string[],
  quarter: Quarter,
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const latest = await db
    .selectDistinctOn([quarterReport.divisionCode, quarterReport.quarter])
    .from(quarterReport)
    .where(and(inArray(quarterReport.divisionCode, [...codes]), gte(quarterReport.quarter, quarter)))
    .orderBy(quarterReport.divisionCode, quarterReport.quarter, desc(quarterReport.revision));
  return new Set(
    latest.filter(({ status }) => !isOpenForWriting(status)).map((report) => report.divisionCode),
  );
}
