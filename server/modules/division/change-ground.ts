import { and, desc, eq, gte, inArray, max, or } from 'drizzle-orm';
import type {
  ChangeGround,
  DivisionCreation,
  DivisionMerge,
  DivisionRename,
} from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { division, divisionPast } from '../../db/schema/division.ts';
import { quarterReport } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { listCodesBelow } from './data.ts';
import { listLeaving, listTouchedDivisions } from './leaving.ts';

/** What a new name is judged by: the reports of everything it stands on. */
export async function loadRenameGround(
  db: Database,
  scope: Scope,
  { code, fromQuarter }: DivisionRename,
): Promise<ChangeGround> {
  return loadGround(db, scope, await listCodesBelow(db, scope, code), fromQuarter);
}

/** What a merger is judged by: the reports of all that merge, and of whoever shares a party organisation with them. */
export async function loadMergeGround(
  db: Database,
  scope: Scope,
  { from, into, fromQuarter }: DivisionMerge,
): Promise<ChangeGround> {
  const within = [...from, into].filter((code) => scope.divisionCodes.has(code));
  const touched = await listTouchedDivisions(db, await listLeaving(db, within, fromQuarter), fromQuarter);
  return loadGround(db, scope, [...within, ...touched], fromQuarter);
}

/** What a new division is judged by: nothing is handed in of it yet. */
export function loadCreateGround(
  db: Database,
  scope: Scope,
  { fromQuarter }: DivisionCreation,
): Promise<ChangeGround> {
  return loadGround(db, scope, [], fromQuarter);
}

async function loadGround(
  db: Database,
  scope: Scope,
  reportsOf: readonly string[],
  quarter: Quarter,
): Promise<ChangeGround> {
  const { code, name, shortName, kind, level, parentCode, aliases, validFrom, validTo } = division;
  const rows = await db
    .select({ code, name, shortName, kind, level, parentCode, aliases, validFrom, validTo })
    .from(division)
    .orderBy(division.code);
  const kept = await db
    .select({ code: divisionPast.code, until: max(divisionPast.untilQuarter) })
    .from(divisionPast)
    .groupBy(divisionPast.code);
  const reports = await db
    .selectDistinctOn([quarterReport.divisionCode, quarterReport.quarter], {
      divisionCode: quarterReport.divisionCode,
      quarter: quarterReport.quarter,
      status: quarterReport.status,
    })
    .from(quarterReport)
    .where(
      and(
        gte(quarterReport.quarter, quarter),
        // The sheets of all neighbours show it: what is published anywhere holds the ground of its quarter.
        or(inArray(quarterReport.divisionCode, [...reportsOf]), eq(quarterReport.status, 'published')),
      ),
    )
    .orderBy(quarterReport.divisionCode, quarterReport.quarter, desc(quarterReport.revision));
  return {
    divisions: rows.filter((row) => row.level !== 'village' && scope.divisionCodes.has(row.code)),
    takenCodes: new Set(rows.flatMap((row) => [row.code, ...row.aliases])),
    reports,
    keptUntil: new Map(kept.flatMap(({ code, until }) => (until === null ? [] : [[code, until] as const]))),
  };
}
