import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { ReportNoticeKind } from '../../../shared/notice.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { ReportEventKind, ReportStatus } from '../../../shared/report/report-status.ts';
import { moveReason } from '../../../shared/report/transition.ts';
import type { Transaction } from '../../db/database.ts';
import type { AuditDetail } from '../../db/schema/audit.ts';
import { division } from '../../db/schema/division.ts';
import { quarterReport, reportComment, reportEvent, snapshot } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { notifyMove } from '../notice/mutations.ts';
import type { ReportRow, Unit } from './data.ts';
import { loadStanding } from './move-facts.ts';
import { sealSnapshot, snapshotFacts } from './snapshot-facts.ts';
import type { SnapshotSource } from './snapshot-source.ts';

export interface Move {
  readonly kind: ReportEventKind;
  readonly quarter: Quarter;
  /** What is said with it; of a correction its reason. */
  readonly note?: string;
  /** The report as the asker saw it; any, when absent. */
  readonly expectedVersion?: number | undefined;
  readonly now: Date;
  /** For a publication: the registry, read after the divisions were locked. */
  readonly source?: SnapshotSource;
}

/** What the audit is told once all divisions of a request were moved. */
export interface MoveEntry {
  readonly action: string;
  readonly subject: string;
  readonly detail: AuditDetail;
}

/**
 * Holds divisions against every writer of their records until the transaction ends; in one order, so that two who move several never
 * wait for each other.
 */
export async function lockDivisions(tx: Transaction, codes: readonly string[]): Promise<void> {
  await tx
    .select({ code: division.code })
    .from(division)
    .where(inArray(division.code, [...codes]))
    .orderBy(division.code)
    .for('update');
}

/**
 * Moves one report; its division is locked by the caller. Asks again whether it can be moved, on what stands now.
 * @throws AppError `transition-refused` with the reason's code and parameters, `version-conflict`
 */
export async function moveReport(tx: Transaction, scope: Scope, unit: Unit, move: Move): Promise<MoveEntry> {
  const { kind, quarter, now, note } = move;
  const { report, facts } = await loadStanding(tx, scope, unit, quarter, {
    now,
    forSubmit: kind === 'submit',
    ...(note === undefined ? {} : { note }),
  });
  const version = report?.version ?? 0;
  if (move.expectedVersion !== undefined && move.expectedVersion !== version) {
    throw new AppError('version-conflict', { current: version });
  }
  const reason = moveReason(kind, facts);
  if (reason) throw new AppError('transition-refused', { ...reason.params, reason: reason.code });
  const from = report ?? (await beginReport(tx, unit.code, quarter));
  const moved = await steps[kind](tx, scope, unit, from, move);
  const [event] = await tx
    .insert(reportEvent)
    .values({
      reportId: moved.reportId,
      kind,
      actor: scope.actor,
      actorPost: scope.post,
      address: scope.address,
      note: note?.trim() || null,
      at: now,
    })
    .returning({ id: reportEvent.id });
  const told = notices[kind];
  if (told) {
    await notifyMove(tx, scope, {
      kind: told,
      divisionCode: unit.code,
      path: unit.path,
      quarter,
      occasion: `report-event:${event?.id}`,
      at: now,
      params: { revision: moved.revision },
    });
  }
  return {
    action: `report.${kind}`,
    subject: unit.code,
    detail: { quarter, revision: moved.revision, ...(moved.sha256 ? { sha256: moved.sha256 } : {}) },
  };
}

/** The report of a quarter nobody began: a draft, revision 1. */
export async function beginReport(
  tx: Transaction,
  divisionCode: string,
  quarter: Quarter,
): Promise<ReportRow> {
  const row = { id: randomUUID(), divisionCode, quarter, revision: 1, status: 'draft' as const };
  const [begun] = await tx.insert(quarterReport).values(row).returning();
  if (!begun) throw new Error('report: not begun');
  return begun;
}

interface Moved {
  readonly reportId: string;
  readonly revision: number;
  readonly sha256?: string;
}
type Step = (tx: Transaction, scope: Scope, unit: Unit, report: ReportRow, move: Move) => Promise<Moved>;

const notices: Readonly<Record<ReportEventKind, ReportNoticeKind | null>> = {
  submit: 'submitted',
  withdraw: null,
  accept: 'accepted',
  sendBack: 'returned',
  publish: 'published',
  correct: 'corrected',
};

const steps: Readonly<Record<ReportEventKind, Step>> = {
  submit: async (tx, _scope, _unit, report, { now }) => {
    // One that was withdrawn was not handed in; one that was sent back was, the first time.
    if (report.firstSubmittedAt === null || (report.status === 'draft' && report.revision === 1)) {
      await tx.update(quarterReport).set({ firstSubmittedAt: now }).where(eq(quarterReport.id, report.id));
    }
    return moveTo(tx, report, 'submitted');
  },
  withdraw: async (tx, _scope, _unit, report) => {
    const [sentBack] = await tx
      .select({ id: reportEvent.id })
      .from(reportEvent)
      .where(and(eq(reportEvent.reportId, report.id), eq(reportEvent.kind, 'sendBack')))
      .limit(1);
    return moveTo(tx, report, sentBack ? 'returned' : 'draft');
  },
  accept: (tx, _scope, _unit, report) => moveTo(tx, report, 'accepted'),
  sendBack: async (tx, _scope, _unit, report, { now }) => {
    await tx
      .update(reportComment)
      .set({ sentAt: now })
      .where(and(eq(reportComment.reportId, report.id), isNull(reportComment.sentAt)));
    return moveTo(tx, report, 'returned');
  },
  publish: async (tx, scope, unit, report, { source, now }) => {
    if (!source) throw new Error('report: published without the facts');
    const [acceptance] = await tx
      .select({ post: reportEvent.actorPost })
      .from(reportEvent)
      .where(and(eq(reportEvent.reportId, report.id), eq(reportEvent.kind, 'accept')))
      .orderBy(desc(reportEvent.id))
      .limit(1);
    const { revision, firstSubmittedAt } = report;
    const approvedBy = acceptance?.post ?? null;
    const sealed = sealSnapshot(snapshotFacts(source, unit, { revision, approvedBy, firstSubmittedAt }));
    // First: the database publishes only what is written down.
    await tx.insert(snapshot).values({
      reportId: report.id,
      divisionCode: unit.code,
      quarter: report.quarter,
      revision,
      ...sealed,
      actor: scope.actor,
      at: now,
    });
    return { ...(await moveTo(tx, report, 'published')), sha256: sealed.sha256 };
  },
  correct: async (tx, _scope, unit, report, { note }) => {
    const next = {
      id: randomUUID(),
      divisionCode: unit.code,
      quarter: report.quarter,
      revision: report.revision + 1,
      status: 'draft' as const,
      reason: note?.trim() ?? null,
      firstSubmittedAt: report.firstSubmittedAt,
    };
    await tx.insert(quarterReport).values(next);
    return { reportId: next.id, revision: next.revision };
  },
};

/** The database holds the move to the legal ways once more. */
async function moveTo(tx: Transaction, { id, revision }: ReportRow, to: ReportStatus): Promise<Moved> {
  await tx.execute(sql`select move_report(${id}::uuid, ${to})`);
  return { reportId: id, revision };
}
