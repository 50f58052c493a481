import { and, desc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import { chinaDate, latenessOf } from '../../../shared/report/deadline.ts';
import type { Board, BoardRow } from '../../../shared/report/report-view.ts';
import type { Database } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { reportComment, reportEvent } from '../../db/schema/report.ts';
import { mayAct, type Scope } from '../../db/scope.ts';
import { listDivisions } from '../division/data.ts';
import { getDeadline, listLatestReports } from './data.ts';

/** Where every reporting unit of the scope stands in a quarter, in the order of their codes. */
export async function getBoard(db: Database, scope: Scope, quarter: Quarter, now: Date): Promise<Board> {
  const units = (await listDivisions(db, scope, quarter)).filter(({ level }) => level === 'township');
  const reports = await listLatestReports(
    db,
    units.map(({ code }) => code),
    quarter,
  );
  const ids = [...reports.values()].map(({ id }) => id);
  const [deadline, events, comments, counts] = await Promise.all([
    getDeadline(db, quarter),
    listLastEvents(db, ids),
    countOpenComments(db, scope, ids),
    countOperating(db, quarter),
  ]);
  const today = chinaDate(now);
  const rows = units.map(({ code }): BoardRow => {
    const report = reports.get(code);
    const event = report && events.get(report.id);
    const standing = {
      status: report?.status ?? 'draft',
      revision: report?.revision ?? 1,
      firstSubmittedAt: report?.firstSubmittedAt ?? null,
    } as const;
    return {
      divisionCode: code,
      status: standing.status,
      revision: standing.revision,
      lateness: latenessOf(standing, deadline, today),
      movedAt: event?.at.toISOString() ?? null,
      movedBy: event?.post ?? null,
      organisations: counts.get(code) ?? 0,
      openComments: (report && comments.get(report.id)) ?? 0,
    };
  });
  return { quarter, deadline, rows };
}

async function listLastEvents(db: Database, reportIds: readonly string[]) {
  if (reportIds.length === 0) return new Map<string, { at: Date; post: string }>();
  const rows = await db
    .selectDistinctOn([reportEvent.reportId], {
      reportId: reportEvent.reportId,
      at: reportEvent.at,
      post: reportEvent.actorPost,
    })
    .from(reportEvent)
    .where(inArray(reportEvent.reportId, [...reportIds]))
    .orderBy(reportEvent.reportId, desc(reportEvent.id));
  return new Map(rows.map((row) => [row.reportId, row]));
}

/** Not settled yet; those not sent back are known to reviewers only. */
async function countOpenComments(
  db: Database,
  scope: Scope,
  reportIds: readonly string[],
): Promise<Map<string, number>> {
  if (reportIds.length === 0) return new Map();
  const rows = await db
    .select({ reportId: reportComment.reportId, count: sql<number>`count(*)::int` })
    .from(reportComment)
    .where(
      and(
        inArray(reportComment.reportId, [...reportIds]),
        isNull(reportComment.resolvedAt),
        mayAct(scope, 'report.review') ? undefined : isNotNull(reportComment.sentAt),
      ),
    )
    .groupBy(reportComment.reportId);
  return new Map(rows.map((row) => [row.reportId, row.count]));
}

/** Division → organisations operating there at the cut-off. */
async function countOperating(db: Database, quarter: Quarter): Promise<Map<string, number>> {
  const state = db
    .selectDistinctOn([organisationState.organisationId], {
      divisionCode: organisationState.divisionCode,
      status: organisationState.status,
    })
    .from(organisationState)
    .where(lte(organisationState.fromQuarter, quarter))
    .orderBy(organisationState.organisationId, desc(organisationState.fromQuarter))
    .as('state');
  const rows = await db
    .select({ divisionCode: state.divisionCode, count: sql<number>`count(*)::int` })
    .from(state)
    .where(eq(state.status, 'operating'))
    .groupBy(state.divisionCode);
  return new Map(rows.map((row) => [row.divisionCode, row.count]));
}
