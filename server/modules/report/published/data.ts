import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Figures } from '../../../../shared/indicator/tally-unit.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import { pinyinInitials } from '../../../adapters/pinyin.ts';
import type { Database } from '../../../db/database.ts';
import { organisationState } from '../../../db/schema/organisation.ts';
import { snapshot } from '../../../db/schema/report.ts';
import type { Scope } from '../../../db/scope.ts';
import { getDivision, listDivisions, listGround } from '../../division/data.ts';
import { listOrganisations, type OrganisationRow } from '../../organisation/data.ts';
import { getAboveScaleThreshold } from '../../setting/data.ts';
import { readSnapshot } from '../read-snapshot.ts';
import type { SnapshotFacts } from '../snapshot-facts.ts';

/** A unit's quarter as it was published last. */
export interface PublishedUnit {
  readonly divisionCode: string;
  readonly revision: number;
  readonly sha256: string;
  readonly publishedAt: Date;
  readonly facts: SnapshotFacts;
}

/**
 * The last published snapshot of each unit's quarter, in the order of the units' codes; a unit without one is left out.
 * @param asOf only what was published up to this instant: what a pinned link shows
 */
export async function listPublishedUnits(
  db: Database,
  scope: Scope,
  divisionCodes: readonly string[],
  quarter: Quarter,
  asOf?: Date,
): Promise<PublishedUnit[]> {
  const rows = await db
    .selectDistinctOn([snapshot.divisionCode])
    .from(snapshot)
    .where(ofQuarter(scope, divisionCodes, quarter, asOf))
    .orderBy(snapshot.divisionCode, desc(snapshot.revision));
  return rows.map(({ divisionCode, revision, sha256, at, facts }) => ({
    divisionCode,
    revision,
    sha256,
    publishedAt: at,
    facts: readSnapshot(facts),
  }));
}

/** The figures alone of the same, without reading every record again. */
export async function listPublishedFigures(
  db: Database,
  scope: Scope,
  divisionCodes: readonly string[],
  quarter: Quarter,
  asOf?: Date,
): Promise<Map<string, Figures & { readonly revision: number }>> {
  const { divisionCode, revision, tallies } = snapshot;
  const rows = await db
    .selectDistinctOn([divisionCode], { divisionCode, revision, tallies })
    .from(snapshot)
    .where(ofQuarter(scope, divisionCodes, quarter, asOf))
    .orderBy(divisionCode, desc(revision));
  const found = new Map<string, Figures & { readonly revision: number }>();
  const earlier: string[] = [];
  for (const row of rows) {
    if (row.tallies) found.set(row.divisionCode, { ...row.tallies, revision: row.revision });
    else earlier.push(row.divisionCode);
  }
  // Of form 1: counted from what they hold.
  for (const each of await listPublishedUnits(db, scope, earlier, quarter, asOf)) {
    const { tallies: tally, counts } = each.facts;
    found.set(each.divisionCode, { tally, counts, revision: each.revision });
  }
  return found;
}

function ofQuarter(scope: Scope, divisionCodes: readonly string[], quarter: Quarter, asOf: Date | undefined) {
  return and(
    eq(snapshot.quarter, quarter),
    inArray(
      snapshot.divisionCode,
      divisionCodes.filter((code) => scope.divisionCodes.has(code)),
    ),
    asOf ? lte(snapshot.at, asOf) : undefined,
  );
}

/** What the officials see of a quarter. */
export interface RecordsInForce {
  /** In the order of their id. */
  readonly records: readonly OrganisationRow[];
  /** Employees from which an enterprise is above-scale. */
  readonly threshold: number;
  /** Unit → revision of the snapshot its records are from. */
  readonly published: ReadonlyMap<string, number>;
  /** Units without: their records are the registry's, or, as of an instant, none. */
  readonly unpublished: readonly string[];
}

/**
 * The records of a quarter as the officials see them: of each reporting unit those of its last published snapshot, else the registry's.
 * @param how.divisionCodes by default the whole scope
 * @param how.asOf only the snapshots published up to then, and nothing of the registry
 */
export async function listRecordsInForce(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  { divisionCodes, asOf }: { divisionCodes?: readonly string[] | undefined; asOf?: Date | undefined } = {},
): Promise<RecordsInForce> {
  const units = await listUnitCodes(db, scope, quarter, divisionCodes);
  const [snapshots, threshold] = await Promise.all([
    listPublishedUnits(db, scope, units, quarter, asOf),
    getAboveScaleThreshold(db, quarter),
  ]);
  const published = new Map(snapshots.map((each) => [each.divisionCode, each.revision]));
  const unpublished = units.filter((code) => !published.has(code));
  const present =
    asOf || unpublished.length === 0
      ? []
      : await listOrganisations(db, scope, quarter, { divisionCodes: unpublished });
  const initialsOf = await loadInitials(db, snapshots.length > 0);
  const frozen = snapshots.flatMap(({ facts }) =>
    facts.organisations.map((each): OrganisationRow => ({ ...each, nameInitials: initialsOf(each.name) })),
  );
  const records = [...frozen, ...present].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { records, threshold, published, unpublished };
}

/** The reporting units of a quarter among some divisions, by code. */
async function listUnitCodes(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  divisionCodes: readonly string[] | undefined,
): Promise<string[]> {
  const wanted = divisionCodes && new Set(divisionCodes);
  return (await listDivisions(db, scope, quarter))
    .filter(({ code, level }) => level === 'township' && (!wanted || wanted.has(code)))
    .map(({ code }) => code);
}

/** Initials are for search and not frozen: the registry knows those of nearly every name. */
async function loadInitials(db: Database, needed: boolean): Promise<(name: string) => string> {
  const { name, nameInitials } = organisationState;
  const rows = needed ? await db.selectDistinct({ name, nameInitials }).from(organisationState) : [];
  const known = new Map(rows.map((row) => [row.name, row.nameInitials]));
  return (text) => known.get(text) ?? pinyinInitials(text);
}

/**
 * The quarter the officials begin with: the latest of which every unit below a division is published, else the latest with any.
 * @returns null when nothing was ever published there
 * @throws AppError `division-unknown`
 */
export async function findLastPublishedQuarter(
  db: Database,
  scope: Scope,
  divisionCode: string,
): Promise<Quarter | null> {
  const division = await getDivision(db, scope, divisionCode);
  const rows = await db
    .selectDistinct({ quarter: snapshot.quarter, code: snapshot.divisionCode })
    .from(snapshot)
    .where(inArray(snapshot.divisionCode, [...scope.divisionCodes]));
  const quarters = [...new Set(rows.map(({ quarter }) => quarter))].sort().reverse();
  let latest: Quarter | null = null;
  for (const quarter of quarters) {
    const published = new Set(rows.filter((row) => row.quarter === quarter).map(({ code }) => code));
    const units = (await listGround(db, quarter)).filter(
      ({ level, path }) => level === 'township' && path.includes(division.code),
    );
    const isOf = units.filter(({ code }) => published.has(code)).length;
    if (isOf > 0 && isOf === units.length) return quarter;
    if (isOf > 0) latest ??= quarter;
  }
  return latest;
}
