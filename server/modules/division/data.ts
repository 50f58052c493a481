import { and, arrayContains, asc, desc, eq, gte, ne, type SQL } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Division } from '../../../shared/division.ts';
import { type DivisionChangeView, existsIn } from '../../../shared/division-change.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { division, divisionChange, divisionPast } from '../../db/schema/division.ts';
import type { Scope } from '../../db/scope.ts';

/** A division with the codes from the city down to itself. */
export type DivisionFacts = Division & { path: string[] };

type Row = typeof division.$inferSelect;

/** Whichever way the facts were kept, the same facts are the same JSON. */
function toFacts(row: Omit<DivisionFacts, 'seat'> & Pick<Division, 'seat'>): DivisionFacts {
  return {
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    level: row.level,
    parentCode: row.parentCode,
    path: row.path,
    aliases: row.aliases,
    seat: row.seat,
    seatSource: row.seatSource,
    polygon: row.polygon,
    bbox: row.bbox,
    schematic: row.schematic,
    boundarySource: row.boundarySource,
    boundaryVintage: row.boundaryVintage,
    validFrom: row.validFrom,
    validTo: row.validTo,
  };
}

function ofRow({ seatLng, seatLat, ...row }: Row): DivisionFacts {
  return toFacts({ ...row, seat: seatLng === null || seatLat === null ? null : [seatLng, seatLat] });
}

/** The facts that held at a quarter, of the divisions that existed in it; without a quarter those that stand last, ended ones too. */
async function listFacts(
  db: Database,
  where: SQL | undefined,
  quarter: Quarter | undefined,
): Promise<DivisionFacts[]> {
  const rows = (await db.select().from(division).where(where).orderBy(division.code)).map(ofRow);
  if (quarter === undefined) return rows;
  const past = await listPast(db, quarter);
  return rows
    .map((row) => {
      const kept = past.get(row.code);
      return kept ? toFacts(kept) : row;
    })
    .filter((row) => existsIn(quarter, row));
}

const aboveVillages = ne(division.level, 'village');
const levelOrder = { city: 0, banner: 1, township: 2, village: 3 };

/**
 * City, banners and township-level divisions as they were at a quarter, whatever the scope: names and outlines are public ground.
 * Parents before children, by code. Without a quarter as they stand last, those that ended left out.
 */
export async function listGround(db: Database, quarter?: Quarter): Promise<DivisionFacts[]> {
  return (await listFacts(db, aboveVillages, quarter))
    .filter(({ validTo }) => quarter !== undefined || validTo === null)
    .sort((a, b) => levelOrder[a.level] - levelOrder[b.level]);
}

/** Those of the ground that lie in the scope: the divisions to pick from. */
export async function listDivisions(db: Database, scope: Scope, quarter?: Quarter): Promise<DivisionFacts[]> {
  return (await listGround(db, quarter)).filter(({ code }) => scope.divisionCodes.has(code));
}

/** The divisions of the scope and those they lie in, whose polygons say where a point belongs. */
export async function listDivisionsAndAbove(
  db: Database,
  scope: Scope,
  quarter?: Quarter,
): Promise<Division[]> {
  const ground = await listGround(db, quarter);
  const wanted = new Set(ground.flatMap(({ code, path }) => (scope.divisionCodes.has(code) ? path : [])));
  return ground.filter(({ code }) => wanted.has(code));
}

/**
 * One division by its code or an alias. A code that was merged away names the surviving division from that quarter on; without a
 * quarter it still names itself. @throws AppError `division-unknown`, also when it lies outside the scope or not yet exists.
 */
export async function getDivision(
  db: Database,
  scope: Scope,
  code: string,
  quarter?: Quarter,
): Promise<DivisionFacts> {
  const [byCode] = await listFacts(db, eq(division.code, code), quarter);
  const [found] = byCode ? [byCode] : await listFacts(db, arrayContains(division.aliases, [code]), quarter);
  if (!found || !scope.divisionCodes.has(found.code)) throw new AppError('division-unknown', { code });
  return found;
}

/** Codes at or below a division at a quarter (or as they stand last), itself and villages included, as far as the scope reaches. */
export async function listCodesBelow(
  db: Database,
  scope: Scope,
  code: string,
  quarter?: Quarter,
): Promise<string[]> {
  return (await listPlaces(db, quarter))
    .filter(({ path }) => path.includes(code))
    .map((each) => each.code)
    .filter((each) => scope.divisionCodes.has(each));
}

/**
 * The codes, in an earlier quarter, of the ground that some codes cover in a later one: what was merged into one of them in between
 * counts as its own, so that a comparison over a merger compares the same ground.
 * @param codes of the later quarter, see {@link listCodesBelow}
 * @param later default: the quarter after the earlier one
 */
export async function listCodesBefore(
  db: Database,
  scope: Scope,
  codes: readonly string[],
  earlier: Quarter,
  later: Quarter = addQuarters(earlier, 1),
): Promise<string[]> {
  const wanted = new Set(codes);
  const places = await listPlaces(db, earlier);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const covers = (code: string): boolean => {
    const place = byCode.get(code);
    if (wanted.has(code)) return true;
    const ended = place?.endsWith != null && place.endsWith < later;
    return ended && place.mergedInto !== null && covers(place.mergedInto);
  };
  return places.map(({ code }) => code).filter((code) => covers(code) && scope.divisionCodes.has(code));
}

/** Where each division of a quarter lies, villages too, without its outline; when it ends as far as is known, and what it is then part of. */
async function listPlaces(
  db: Database,
  quarter: Quarter | undefined,
): Promise<{ code: string; path: string[]; endsWith: Quarter | null; mergedInto: string | null }[]> {
  const { code, path, validFrom, validTo, mergedInto } = division;
  const rows = (
    await db.select({ code, path, validFrom, validTo, mergedInto }).from(division).orderBy(division.code)
  ).map((row) => ({ ...row, endsWith: row.validTo }));
  if (quarter === undefined) return rows;
  const past = await listPast(db, quarter);
  return rows.map((row) => ({ ...row, ...past.get(row.code) })).filter((row) => existsIn(quarter, row));
}

/** What a later change keeps for a quarter: the earliest of the facts kept up to it or further. */
async function listPast(db: Database, quarter: Quarter): Promise<Map<string, DivisionFacts>> {
  const rows = await db
    .selectDistinctOn([divisionPast.code])
    .from(divisionPast)
    .where(gte(divisionPast.untilQuarter, quarter))
    .orderBy(divisionPast.code, divisionPast.untilQuarter);
  return new Map(rows.map(({ code, facts }) => [code, facts]));
}

/** The quarters, a given one among them, over which the ground is the same; null: open to that side. */
export async function getGroundPeriod(db: Database, quarter: Quarter | undefined): Promise<GroundPeriod> {
  const last = await db.selectDistinct({ quarter: divisionPast.untilQuarter }).from(divisionPast);
  const ends = await db.selectDistinct({ from: division.validFrom, to: division.validTo }).from(division);
  // The last quarter before each change.
  const lasts = [
    ...last.map((each) => each.quarter),
    ...ends.flatMap(({ from }) => (from === null ? [] : [addQuarters(from, -1)])),
    ...ends.flatMap(({ to }) => to ?? []),
  ].sort();
  const before = quarter === undefined ? lasts.at(-1) : lasts.findLast((each) => each < quarter);
  return {
    from: before === undefined ? null : addQuarters(before, 1),
    until: quarter === undefined ? null : (lasts.find((each) => each >= quarter) ?? null),
  };
}

export interface GroundPeriod {
  readonly from: Quarter | null;
  readonly until: Quarter | null;
}

/** Past changes of the scope's divisions, newest first. */
export async function listChanges(db: Database, scope: Scope): Promise<DivisionChangeView[]> {
  const rows = await db
    .select()
    .from(divisionChange)
    .orderBy(desc(divisionChange.at), asc(divisionChange.id));
  return rows
    .filter(({ code }) => scope.divisionCodes.has(code))
    .map(({ actor: _, actorPost, at, ...row }) => ({ ...row, post: actorPost, at: at.toISOString() }));
}

/**
 * Every division's way from the city down to itself; for building a scope. The way to one that was merged leads through the division
 * it is now part of: who works for that one also keeps the older papers.
 */
export async function listAllPaths(db: Database): Promise<{ code: string; path: string[] }[]> {
  const rows = await db
    .select({ code: division.code, path: division.path, mergedInto: division.mergedInto })
    .from(division)
    .orderBy(division.code);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const wayOf = ({ path, mergedInto }: (typeof rows)[number]): string[] => {
    const survivor = mergedInto === null ? undefined : byCode.get(mergedInto);
    return survivor ? [...new Set([...wayOf(survivor), ...path])] : path;
  };
  return rows.map((row) => ({ code: row.code, path: wayOf(row) }));
}

/** Every code of the installation; for the scope of the console. */
export async function listAllCodes(db: Database): Promise<string[]> {
  return (await db.select({ code: division.code }).from(division)).map((row) => row.code);
}

/** The city of the installation, or null before a region pack was loaded. */
export async function getCityCode(db: Database): Promise<string | null> {
  const [row] = await db
    .select({ code: division.code })
    .from(division)
    .where(and(eq(division.level, 'city')));
  return row?.code ?? null;
}
