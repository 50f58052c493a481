import { and, arrayContains, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Division } from '../../../shared/division.ts';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import type { Scope } from '../../db/scope.ts';

type Row = typeof division.$inferSelect;

function toDivision(row: Row): Division & { path: string[] } {
  const { seatLng, seatLat, ...rest } = row;
  return { ...rest, seat: seatLng === null || seatLat === null ? null : [seatLng, seatLat] };
}

/** City, banners and township-level divisions of the scope, parents before children, by code. No villages. */
export async function listDivisions(db: Database, scope: Scope): Promise<(Division & { path: string[] })[]> {
  const rows = await db
    .select()
    .from(division)
    .where(inArray(division.level, ['city', 'banner', 'township']))
    .orderBy(division.code);
  const order = { city: 0, banner: 1, township: 2, village: 3 };
  return rows
    .filter((row) => scope.divisionCodes.has(row.code))
    .sort((a, b) => order[a.level] - order[b.level])
    .map(toDivision);
}

/** The divisions of the scope and those they lie in, whose polygons say where a point belongs. */
export async function listDivisionsAndAbove(db: Database, scope: Scope): Promise<Division[]> {
  const rows = await db
    .select()
    .from(division)
    .where(inArray(division.level, ['city', 'banner', 'township']));
  const wanted = new Set(rows.flatMap(({ code, path }) => (scope.divisionCodes.has(code) ? path : [])));
  return rows.filter(({ code }) => wanted.has(code)).map(toDivision);
}

/** One division by its code or an alias. @throws AppError `division-unknown`, also when it lies outside the scope. */
export async function getDivision(
  db: Database,
  scope: Scope,
  code: string,
): Promise<Division & { path: string[] }> {
  const [byCode] = await db.select().from(division).where(eq(division.code, code));
  const [row] = byCode
    ? [byCode]
    : await db
        .select()
        .from(division)
        .where(arrayContains(division.aliases, [code]));
  if (!row || !scope.divisionCodes.has(row.code)) throw new AppError('division-unknown', { code });
  return toDivision(row);
}

/** Codes at or below a division, itself included, as far as the scope reaches. */
export async function listCodesBelow(db: Database, scope: Scope, code: string): Promise<string[]> {
  const rows = await db
    .select({ code: division.code })
    .from(division)
    .where(arrayContains(division.path, [code]));
  return rows.map((row) => row.code).filter((each) => scope.divisionCodes.has(each));
}

/** Every code of the installation; for building a scope. */
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
