import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm';
import type { SweepMatch } from '../../../shared/sweep/sweep.ts';
import type { AbsentView, SweepOrganisation, SweepRowView } from '../../../shared/sweep/views.ts';
import type { Database } from '../../db/database.ts';
import { sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { listOrganisations } from '../organisation/data.ts';
import { briefOf, listAbsent, listCompared } from './absent.ts';
import { fallsTo, findList, findWholeList } from './find-list.ts';

/** The same as `tabOf`, where the rows are. */
const tab: SQL = sql`case when ${sweepRow.verdict} = 'same' then 'matched' when ${sweepRow.verdict} is not null then 'only-theirs' else ${sweepRow.match} end`;
const score: SQL = sql`coalesce((${sweepRow.candidates} #>> '{list,0,score}')::float8, 0)`;

export interface RowQuery {
  readonly listId: string;
  readonly tab: SweepMatch;
  /** Only those that still wait for somebody. */
  readonly openOnly: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * A page of one tab, the probable ones with the likeliest first, else in the order of the file; each with the organisations it may
 * be. @throws AppError `not-found`
 */
export async function listSweepRows(
  db: Database,
  scope: Scope,
  query: RowQuery,
): Promise<{ total: number; rows: SweepRowView[] }> {
  const list = await findList(db, scope, query.listId);
  const open = sql`(${sweepRow.verdict} is null or ${sweepRow.verdict} = 'different')`;
  const filter = and(
    eq(sweepRow.listId, query.listId),
    fallsTo(scope, list),
    sql`${tab} = ${query.tab}`,
    query.openOnly ? open : undefined,
  );
  const [total] = await db.select({ rows: count() }).from(sweepRow).where(filter);
  const records = await db
    .select()
    .from(sweepRow)
    .where(filter)
    // What was settled stays where it was, to be seen and taken back.
    .orderBy(...(query.tab === 'probable' ? [sql`${score} desc`] : []), asc(sweepRow.rowNumber))
    .offset(query.offset)
    .limit(query.limit);
  const ids = records.flatMap((row) => [
    ...(row.organisationId === null ? [] : [row.organisationId]),
    ...row.candidates.list.map((each) => each.organisationId),
  ]);
  const organisations = await briefs(db, scope, list.quarter, ids);
  return {
    total: total?.rows ?? 0,
    rows: records.map((row): SweepRowView => {
      const { rowNumber, name, uscc, address, divisionCode, employees, match, verdict, remembered, note } =
        row;
      return {
        rowNumber,
        name,
        uscc,
        address,
        divisionCode,
        employees,
        match,
        organisation: organisations.get(row.organisationId ?? '') ?? null,
        proposals: row.candidates.list.flatMap(({ organisationId, ...rest }) => {
          const organisation = organisations.get(organisationId);
          return organisation ? [{ organisation, ...rest }] : [];
        }),
        verdict,
        remembered,
        note,
        decidedAt: row.decidedAt?.toISOString() ?? null,
      };
    }),
  };
}

async function briefs(
  db: Database,
  scope: Scope,
  quarter: string,
  ids: readonly string[],
): Promise<Map<string, SweepOrganisation>> {
  if (ids.length === 0) return new Map();
  const rows = await listOrganisations(db, scope, quarter, { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id, briefOf(row)]));
}

/** A page of what the department does not have. @throws AppError `not-found` */
export async function listOnlyOurs(
  db: Database,
  scope: Scope,
  query: { listId: string; openOnly: boolean; offset: number; limit: number },
): Promise<{ total: number; rows: AbsentView[] }> {
  const list = await findWholeList(db, scope, query.listId);
  const absent = await listAbsent(db, scope, list, await listCompared(db, scope, list));
  const wanted = query.openOnly ? absent.filter(({ verdict }) => verdict === null) : absent;
  return { total: wanted.length, rows: wanted.slice(query.offset, query.offset + query.limit) };
}
