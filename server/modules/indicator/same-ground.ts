import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, listCodesBefore, listDivisions } from '../division/data.ts';

/** The units that report below a division in a quarter, itself if it is one. */
export async function listUnits(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
): Promise<DivisionFacts[]> {
  return (await listDivisions(db, scope, quarter)).filter(
    ({ level, path }) => level === 'township' && path.includes(divisionCode),
  );
}

/**
 * Groups of units of a quarter, and of each the codes its ground had in an earlier one: what was merged into a unit in between
 * counts as its own.
 */
export async function listGroundBefore(
  db: Database,
  scope: Scope,
  groups: readonly (readonly string[])[],
  quarter: Quarter,
  earlier: Quarter,
): Promise<string[][]> {
  const now = new Set(groups.flat());
  const before = await listCodesBefore(db, scope, [...now], earlier, quarter);
  // Nearly always nothing was merged: then nobody has to be asked group by group.
  if (before.every((code) => now.has(code))) {
    const existed = new Set(before);
    return groups.map((codes) => codes.filter((code) => existed.has(code)));
  }
  const grounds: string[][] = [];
  for (const codes of groups) grounds.push(await listCodesBefore(db, scope, codes, earlier, quarter));
  return grounds;
}
