import { count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { NoticeKind } from '../../../shared/notice.ts';
import { addQuarters, type Quarter, quarterAt } from '../../../shared/quarter.ts';
import { chinaDate, latenessOf } from '../../../shared/report/deadline.ts';
import { isOpenForWriting } from '../../../shared/report/report-status.ts';
import type { Database } from '../../db/database.ts';
import { notice } from '../../db/schema/notice.ts';
import type { Scope } from '../../db/scope.ts';
import { listDivisions } from '../division/data.ts';
import { hasOrganisations } from '../organisation/data.ts';
import { getDeadline, listLatestReports } from '../report/data.ts';

export interface NoticeView {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly params: Readonly<Record<string, string | number>>;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly read: boolean;
}

/** A report of the account's that is not handed in, although its quarter is over. It is told as long as that is so. */
export interface DueReport {
  readonly kind: 'due' | 'overdue';
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** `YYYY-MM-DD` */
  readonly deadline: string;
}

/** What the account has to hand in now: of townships only, the quarter that ended last. */
export async function listDue(db: Database, scope: Scope, now: Date): Promise<DueReport[]> {
  if (scope.role !== 'township' || !(await hasOrganisations(db))) return [];
  const quarter = addQuarters(quarterAt(now), -1);
  const units = (await listDivisions(db, scope, quarter)).filter(({ level }) => level === 'township');
  const codes = units.map(({ code }) => code);
  const reports = await listLatestReports(db, codes, quarter);
  const deadline = await getDeadline(db, quarter);
  return codes.flatMap((divisionCode): DueReport[] => {
    const report = reports.get(divisionCode) ?? { status: 'draft', revision: 1, firstSubmittedAt: null };
    if (!isOpenForWriting(report.status)) return [];
    const { kind } = latenessOf({ ...report, firstSubmittedAt: null }, deadline, chinaDate(now));
    return [{ kind: kind === 'overdue' ? 'overdue' : 'due', divisionCode, quarter, deadline }];
  });
}

/** The newest notices of the account and how many it has not read. */
export async function listNotices(
  db: Database,
  scope: Scope,
  limit: number,
): Promise<{ notices: NoticeView[]; unread: number }> {
  const mine = eq(sql`${notice.accountId}::text`, scope.actor);
  const rows = await db.select().from(notice).where(mine).orderBy(desc(notice.id)).limit(limit);
  const [unread] = await db
    .select({ count: count() })
    .from(notice)
    .where(sql`${mine} and ${isNull(notice.readAt)}`);
  return {
    notices: rows.map(({ id, kind, divisionCode, quarter, params, at, readAt }) => ({
      id,
      kind,
      divisionCode,
      quarter,
      params,
      at: at.toISOString(),
      read: readAt !== null,
    })),
    unread: unread?.count ?? 0,
  };
}
