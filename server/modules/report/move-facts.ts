import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { ReportTasks } from '../../../shared/report/report-view.ts';
import { isMoveOf, type MoveFacts } from '../../../shared/report/transition.ts';
import type { Database } from '../../db/database.ts';
import { reportComment } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { listQuarterReports, type ReportRow, type Unit } from './data.ts';
import { getTasks } from './tasks.ts';

/** A report and all that decides how it can be moved. */
export interface Standing {
  /** Null: a draft nobody began. */
  readonly report: ReportRow | null;
  readonly facts: MoveFacts;
}

/**
 * Reads how a unit's report stands.
 * @param how.forSubmit also what is left to do before it can be handed in, which takes a look at every record; else none is said.
 */
export async function loadStanding(
  db: Database,
  scope: Scope,
  unit: Unit,
  quarter: Quarter,
  { now, forSubmit, note }: { now: Date; forSubmit: boolean; note?: string },
): Promise<Standing> {
  const reports = await listQuarterReports(db, unit.code);
  const report = reports.find((each) => each.quarter === quarter) ?? null;
  const role = { role: scope.role, reviewer: reviewerOf(unit) };
  const [tasks, comments] = await Promise.all([
    forSubmit && isMoveOf('submit', role) ? getTasks(db, scope, unit.code, quarter) : null,
    report ? countComments(db, report.id) : { pinnedOpen: 0, unsent: 0 },
  ]);
  const later = reports.find(
    (each) => each.quarter > quarter && each.status !== 'draft' && each.status !== 'returned',
  );
  const correcting = reports.find(
    (each) =>
      each.quarter < quarter && each.revision > 1 && (each.status === 'draft' || each.status === 'returned'),
  );
  return {
    report,
    facts: {
      ...role,
      ...comments,
      ...countTasks(tasks),
      quarter,
      status: report?.status ?? 'draft',
      today: chinaDate(now),
      later: later?.quarter ?? null,
      correcting: correcting?.quarter ?? null,
      ...(note === undefined ? {} : { note }),
    },
  };
}

/** The banner accepts what lies below it, the city what lies directly below itself. */
export function reviewerOf(unit: Unit): MoveFacts['reviewer'] {
  return unit.path.length > 2 ? 'banner' : 'city';
}

function countTasks(
  tasks: ReportTasks | null,
): Pick<MoveFacts, 'unchanged' | 'confirmed' | 'errors' | 'unanswered' | 'sweepOpen'> {
  return {
    unchanged: tasks?.unchanged.count ?? 0,
    confirmed: tasks ? tasks.unchanged.confirmedAt !== null : false,
    errors: tasks?.errors.length ?? 0,
    unanswered: tasks?.warnings.filter(({ answer }) => answer === null).length ?? 0,
    sweepOpen: tasks?.sweepOpen ?? 0,
  };
}

async function countComments(
  db: Database,
  reportId: string,
): Promise<Pick<MoveFacts, 'pinnedOpen' | 'unsent'>> {
  const sent = isNotNull(reportComment.sentAt);
  const [row] = await db
    .select({
      pinnedOpen: sql<number>`count(*) filter (where ${sent})::int`,
      unsent: sql<number>`count(*) filter (where not ${sent})::int`,
    })
    .from(reportComment)
    .where(and(eq(reportComment.reportId, reportId), isNull(reportComment.resolvedAt)));
  return row ?? { pinnedOpen: 0, unsent: 0 };
}
