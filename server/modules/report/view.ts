import { and, asc, eq } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import { latenessOf } from '../../../shared/report/deadline.ts';
import { isOpenForWriting, reportEventKinds } from '../../../shared/report/report-status.ts';
import type {
  MoveReasons,
  ReportCommentView,
  ReportEventView,
  ReportView,
} from '../../../shared/report/report-view.ts';
import { isMoveOf, moveReason } from '../../../shared/report/transition.ts';
import type { Database } from '../../db/database.ts';
import { quarterReport, reportComment, reportEvent } from '../../db/schema/report.ts';
import { mayAct, type Scope } from '../../db/scope.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getDeadline, getUnit, listSnapshots } from './data.ts';
import { loadStanding } from './move-facts.ts';

/**
 * The report of a unit and quarter as the asking account sees it: where it stands, what happened, and what that account can do.
 * @throws AppError `division-unknown` when it is no reporting unit or lies outside the scope.
 */
export async function getReport(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
  now: Date,
): Promise<ReportView> {
  const unit = await getUnit(db, scope, code, quarter);
  const [{ report, facts }, deadline, events, comments, revisions] = await Promise.all([
    loadStanding(db, scope, unit, quarter, { now, forSubmit: true }),
    getDeadline(db, quarter),
    listEvents(db, unit.code, quarter),
    listComments(db, scope, unit.code, quarter),
    listSnapshots(db, scope, unit.code, quarter),
  ]);
  const { status } = facts;
  const revision = report?.revision ?? 1;
  const firstSubmittedAt = report?.firstSubmittedAt ?? null;
  const moves: MoveReasons = Object.fromEntries(
    reportEventKinds.filter((move) => isMoveOf(move, facts)).map((move) => [move, moveReason(move, facts)]),
  );
  return {
    divisionCode: unit.code,
    quarter,
    revision,
    status,
    version: report?.version ?? 0,
    open: isOpenForWriting(status) && facts.later === null,
    deadline,
    lateness: latenessOf({ status, revision, firstSubmittedAt }, deadline, facts.today),
    reason: report?.reason ?? null,
    events,
    comments,
    moves,
    revisions,
  };
}

async function listEvents(db: Database, divisionCode: string, quarter: Quarter): Promise<ReportEventView[]> {
  const rows = await db
    .select({ event: reportEvent })
    .from(reportEvent)
    .innerJoin(quarterReport, eq(quarterReport.id, reportEvent.reportId))
    .where(and(eq(quarterReport.divisionCode, divisionCode), eq(quarterReport.quarter, quarter)))
    .orderBy(asc(reportEvent.id));
  return rows.map(({ event: { kind, actorPost, address, note, at } }) => ({
    kind,
    post: actorPost,
    address,
    note,
    at: at.toISOString(),
  }));
}

/** Of all revisions, oldest first. What was not sent back yet is for reviewers only. */
async function listComments(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
): Promise<ReportCommentView[]> {
  const rows = await db
    .select({ comment: reportComment })
    .from(reportComment)
    .innerJoin(quarterReport, eq(quarterReport.id, reportComment.reportId))
    .where(and(eq(quarterReport.divisionCode, divisionCode), eq(quarterReport.quarter, quarter)))
    .orderBy(asc(reportComment.at), asc(reportComment.id));
  const reviews = mayAct(scope, 'report.review');
  const seen = rows.map(({ comment }) => comment).filter(({ sentAt }) => reviews || sentAt !== null);
  const ids = seen.flatMap(({ organisationId }) => organisationId ?? []);
  const named = ids.length ? await listOrganisations(db, scope, quarter, { ids }) : [];
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return seen.map((comment) => ({
    id: comment.id,
    organisationId: comment.organisationId,
    organisationName: nameOf.get(comment.organisationId ?? '') ?? null,
    lngLat: comment.lng === null || comment.lat === null ? null : [comment.lng, comment.lat],
    text: comment.text,
    post: comment.actorPost,
    at: comment.at.toISOString(),
    reply: comment.reply,
    resolvedAt: comment.resolvedAt?.toISOString() ?? null,
    removable: comment.sentAt === null && comment.actor === scope.actor,
  }));
}
