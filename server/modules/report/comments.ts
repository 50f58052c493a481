import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { LngLat } from '../../../shared/division.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { isOpenForWriting } from '../../../shared/report/report-status.ts';
import { moveReason } from '../../../shared/report/transition.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { quarterReport, reportComment } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getUnit } from './data.ts';
import { loadStanding } from './move-facts.ts';
import { lockDivisions } from './move-report.ts';

export interface NewComment {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly organisationId: string | null;
  readonly lngLat: LngLat | null;
  readonly text: string;
}

/**
 * Pins a comment to a record or a place of a report that could be sent back. The township sees it once it is. The same comment again is
 * the same one.
 * @throws AppError `transition-refused`; `not-found` when the record is none of the unit's
 */
export function addComment(
  db: Database,
  scope: Scope,
  input: NewComment,
  now: Date,
): Promise<{ id: string }> {
  const { quarter, organisationId, lngLat, text } = input;
  return db.transaction(async (tx) => {
    const unit = await getUnit(tx, scope, input.divisionCode, quarter);
    await lockDivisions(tx, [unit.code]);
    const { report, facts } = await loadStanding(tx, scope, unit, quarter, { now, forSubmit: false });
    const reason = moveReason('sendBack', facts);
    if (reason || !report)
      throw new AppError('transition-refused', { ...reason?.params, reason: reason?.code ?? 'is-draft' });
    if (organisationId !== null) {
      const [record] = await listOrganisations(tx, scope, quarter, { ids: [organisationId] });
      if (record?.divisionCode !== unit.code) throw new AppError('not-found');
    }
    const unsent = await tx
      .select()
      .from(reportComment)
      .where(
        and(
          eq(reportComment.reportId, report.id),
          isNull(reportComment.sentAt),
          eq(reportComment.actor, scope.actor),
          eq(reportComment.text, text),
        ),
      );
    const [lng, lat] = lngLat ?? [null, null];
    const same = unsent.find(
      (each) => each.organisationId === organisationId && each.lng === lng && each.lat === lat,
    );
    if (same) return { id: same.id };
    const id = randomUUID();
    await tx.insert(reportComment).values({
      id,
      reportId: report.id,
      organisationId,
      lng,
      lat,
      text,
      actor: scope.actor,
      actorPost: scope.post,
      at: now,
    });
    await appendAudit(tx, scope, {
      action: 'report.comment',
      subject: unit.code,
      detail: { quarter, comment: id },
    });
    return { id };
  });
}

/** Takes an own comment away that was not sent back yet. Away is away: a second time changes nothing. */
export function removeComment(db: Database, scope: Scope, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    const found = await findComment(tx, scope, id);
    if (!found) return;
    const { comment, quarter, divisionCode } = found;
    if (comment.actor !== scope.actor || comment.sentAt !== null) throw new AppError('not-found');
    await lockDivisions(tx, [divisionCode]);
    await tx.delete(reportComment).where(and(eq(reportComment.id, id), isNull(reportComment.sentAt)));
    await appendAudit(tx, scope, {
      action: 'report.uncomment',
      subject: divisionCode,
      detail: { quarter, comment: id },
    });
  });
}

/**
 * Says what was done about a comment. A second reply takes the place of the first while the report is open.
 * @throws AppError `not-found`, `report-locked` when the report is not with the township
 */
export function resolveComment(
  db: Database,
  scope: Scope,
  { id, reply }: { id: string; reply: string },
  now: Date,
): Promise<void> {
  return db.transaction(async (tx) => {
    const seen = await findComment(tx, scope, id);
    if (!seen || seen.comment.sentAt === null) throw new AppError('not-found');
    const { quarter, divisionCode } = seen;
    await lockDivisions(tx, [divisionCode]);
    const status = (await findComment(tx, scope, id))?.status ?? 'published';
    if (!isOpenForWriting(status)) {
      throw new AppError('report-locked', { division: divisionCode, quarter, status });
    }
    await tx
      .update(reportComment)
      .set({ reply, resolvedBy: scope.post, resolvedAt: now })
      .where(eq(reportComment.id, id));
    await appendAudit(tx, scope, {
      action: 'report.resolve',
      subject: divisionCode,
      detail: { quarter, comment: id },
    });
  });
}

async function findComment(tx: Transaction, scope: Scope, id: string) {
  const [found] = await tx
    .select({
      comment: reportComment,
      quarter: quarterReport.quarter,
      divisionCode: quarterReport.divisionCode,
      status: quarterReport.status,
    })
    .from(reportComment)
    .innerJoin(quarterReport, eq(quarterReport.id, reportComment.reportId))
    .where(eq(reportComment.id, id));
  return found && scope.divisionCodes.has(found.divisionCode) ? found : null;
}
