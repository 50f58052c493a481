import { and, count, desc, eq, exists, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { findSure } from '../../../shared/sweep/find-sure.ts';
import { isOpenEntry, type SweepMatch, tabOf } from '../../../shared/sweep/sweep.ts';
import type {
  AbsentView,
  SweepCounts,
  SweepListSummary,
  SweepListView,
} from '../../../shared/sweep/views.ts';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import { sweepList, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow } from '../division/data.ts';
import type { OrganisationRow } from '../organisation/data.ts';
import { listAbsent, listCompared } from './absent.ts';
import { fallsTo, findList, isWhole, type ListRecord } from './find-list.ts';

/**
 * The lists of a quarter for a division or one below it, and those handed in above of which entries fall to it; newest first, with their
 * counts. @throws AppError `division-unknown`
 */
export async function listSweepLists(
  db: Database,
  scope: Scope,
  query: { divisionCode: string; quarter: string },
): Promise<SweepListSummary[]> {
  const { code } = await getDivision(db, scope, query.divisionCode, query.quarter);
  const below = await listCodesBelow(db, scope, code, query.quarter);
  const falling = db
    .select({ one: sql`1` })
    .from(sweepRow)
    .where(
      and(
        eq(sweepRow.listId, sweepList.id),
        inArray(sweepRow.divisionCode, below),
        ne(sweepRow.match, 'elsewhere'),
      ),
    );
  const lists = await db
    .select()
    .from(sweepList)
    .where(
      and(
        or(inArray(sweepList.divisionCode, below), exists(falling)),
        eq(sweepList.quarter, query.quarter),
        isNull(sweepList.discardedAt),
      ),
    )
    .orderBy(desc(sweepList.at), sweepList.id);
  const summaries: SweepListSummary[] = [];
  const comparedOf = new Map<string, Awaited<ReturnType<typeof listCompared>>>();
  for (const list of lists) {
    const compared = comparedOf.get(list.divisionCode) ?? (await listCompared(db, scope, list));
    comparedOf.set(list.divisionCode, compared);
    summaries.push(await summaryOf(db, scope, list, compared));
  }
  return summaries;
}

/** One list with its counts and how it was read. @throws AppError `not-found` */
export async function getSweepList(db: Database, scope: Scope, listId: string): Promise<SweepListView> {
  const list = await findList(db, scope, listId);
  const summary = await summaryOf(db, scope, list, await listCompared(db, scope, list));
  const rows = await db
    .select({
      rowNumber: sweepRow.rowNumber,
      match: sweepRow.match,
      verdict: sweepRow.verdict,
      organisationId: sweepRow.organisationId,
      candidates: sweepRow.candidates,
    })
    .from(sweepRow)
    .where(and(eq(sweepRow.listId, listId), fallsTo(scope, list)));
  return { ...summary, columns: list.columns, skipped: list.skipped, sure: findSure(rows).length };
}

async function summaryOf(
  db: Database,
  scope: Scope,
  list: ListRecord,
  compared: readonly OrganisationRow[],
): Promise<SweepListSummary> {
  const { id, divisionCode, quarter, department, listDate, fileName, rowCount } = list;
  const whole = isWhole(scope, list);
  const absent = await listAbsent(db, scope, list, compared);
  const counts = await countRows(db, scope, list, absent);
  return {
    id,
    divisionCode,
    divisionName: await nameOf(db, divisionCode),
    whole,
    quarter,
    department,
    listDate,
    fileName,
    rowCount: whole ? rowCount : Object.values(counts.rows).reduce((sum, rows) => sum + rows, 0),
    at: list.at.toISOString(),
    counts,
  };
}

/** Also of a division above the scope. */
async function nameOf(db: Database, code: string): Promise<string> {
  const [row] = await db.select({ name: division.name }).from(division).where(eq(division.code, code));
  return row?.name ?? code;
}

async function countRows(
  db: Database,
  scope: Scope,
  list: ListRecord,
  absent: readonly AbsentView[],
): Promise<SweepCounts> {
  const groups = await db
    .select({
      match: sweepRow.match,
      verdict: sweepRow.verdict,
      remembered: sweepRow.remembered,
      rows: count(),
    })
    .from(sweepRow)
    .where(and(eq(sweepRow.listId, list.id), fallsTo(scope, list)))
    .groupBy(sweepRow.match, sweepRow.verdict, sweepRow.remembered);
  const sum = (fits: (group: (typeof groups)[number]) => boolean) =>
    groups.reduce((total, group) => total + (fits(group) ? group.rows : 0), 0);
  const inTab = (tab: SweepMatch) => sum((group) => tabOf(group.match, group.verdict) === tab);
  const openIn = (tab: SweepMatch) =>
    sum((group) => tabOf(group.match, group.verdict) === tab && isOpenEntry(group.match, group.verdict));
  return {
    rows: {
      matched: inTab('matched'),
      probable: inTab('probable'),
      'only-theirs': inTab('only-theirs'),
      elsewhere: inTab('elsewhere'),
    },
    open: { probable: openIn('probable'), 'only-theirs': openIn('only-theirs') },
    onlyOurs: absent.length,
    onlyOursOpen: absent.filter(({ verdict }) => verdict === null).length,
    decided: sum((group) => group.verdict !== null),
    remembered: sum((group) => group.verdict !== null && group.remembered),
  };
}

/**
 * Entries of the quarter's lists that fall to a division and wait for somebody. One whose list does not say where it lies falls to the
 * division the list was handed in for.
 */
export async function countOpenEntries(db: Database, divisionCode: string, quarter: string): Promise<number> {
  const groups = await db
    .select({ match: sweepRow.match, verdict: sweepRow.verdict, rows: count() })
    .from(sweepRow)
    .innerJoin(sweepList, eq(sweepList.id, sweepRow.listId))
    .where(
      and(
        eq(sweepList.quarter, quarter),
        isNull(sweepList.discardedAt),
        eq(sql`coalesce(${sweepRow.divisionCode}, ${sweepList.divisionCode})`, divisionCode),
      ),
    )
    .groupBy(sweepRow.match, sweepRow.verdict);
  return groups.reduce((sum, each) => sum + (isOpenEntry(each.match, each.verdict) ? each.rows : 0), 0);
}
