import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { deadlineOf } from '../../../shared/report/deadline.ts';
import type { RevisionView } from '../../../shared/report/report-view.ts';
import type { Database } from '../../db/database.ts';
import { quarterReport, snapshot } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, getDivision } from '../division/data.ts';
import { getThresholds } from '../standard/data.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { SnapshotFacts } from './snapshot-facts.ts';

export type ReportRow = typeof quarterReport.$inferSelect;
export type Unit = DivisionFacts;

/**
 * A division that reports by itself, a township-level one, as it was in the quarter.
 * @throws AppError `division-unknown` for every other, and outside the scope.
 */
export async function getUnit(db: Database, scope: Scope, code: string, quarter: Quarter): Promise<Unit> {
  const division = await getDivision(db, scope, code, quarter);
  if (division.level !== 'township') throw new AppError('division-unknown', { code });
  return division;
}

/** The latest revision of each division's report of a quarter, as far as anybody began it. */
export async function listLatestReports(
  db: Database,
  divisionCodes: readonly string[],
  quarter: Quarter,
): Promise<Map<string, ReportRow>> {
  const rows = await db
    .selectDistinctOn([quarterReport.divisionCode])
    .from(quarterReport)
    .where(and(eq(quarterReport.quarter, quarter), inArray(quarterReport.divisionCode, [...divisionCodes])))
    .orderBy(quarterReport.divisionCode, desc(quarterReport.revision));
  return new Map(rows.map((row) => [row.divisionCode, row]));
}

/** The latest revision of every quarter of one division, oldest quarter first. */
export function listQuarterReports(db: Database, divisionCode: string): Promise<ReportRow[]> {
  return db
    .selectDistinctOn([quarterReport.quarter])
    .from(quarterReport)
    .where(eq(quarterReport.divisionCode, divisionCode))
    .orderBy(asc(quarterReport.quarter), desc(quarterReport.revision));
}

/** A snapshot as it was stored, read back. */
export interface StoredSnapshot {
  readonly revision: number;
  readonly sha256: string;
  readonly publishedAt: Date;
  readonly facts: SnapshotFacts;
}

/**
 * The frozen facts of a published quarter.
 * @param revision by default the latest
 * @returns null when that revision was never published
 */
export async function getSnapshot(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
  revision?: number,
): Promise<StoredSnapshot | null> {
  if (!scope.divisionCodes.has(divisionCode)) throw new AppError('division-unknown', { code: divisionCode });
  const [row] = await db
    .select()
    .from(snapshot)
    .where(
      and(
        eq(snapshot.divisionCode, divisionCode),
        eq(snapshot.quarter, quarter),
        revision === undefined ? undefined : eq(snapshot.revision, revision),
      ),
    )
    .orderBy(desc(snapshot.revision))
    .limit(1);
  if (!row) return null;
  return {
    revision: row.revision,
    sha256: row.sha256,
    publishedAt: row.at,
    facts: readSnapshot(row.facts),
  };
}

/** The published revisions of a division's quarter, oldest first. */
export async function listSnapshots(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
): Promise<RevisionView[]> {
  if (!scope.divisionCodes.has(divisionCode)) throw new AppError('division-unknown', { code: divisionCode });
  const rows = await db
    .select({
      revision: snapshot.revision,
      sha256: snapshot.sha256,
      at: snapshot.at,
      reason: quarterReport.reason,
    })
    .from(snapshot)
    .innerJoin(quarterReport, eq(quarterReport.id, snapshot.reportId))
    .where(and(eq(snapshot.divisionCode, divisionCode), eq(snapshot.quarter, quarter)))
    .orderBy(asc(snapshot.revision));
  return rows.map(({ at, ...row }) => ({ ...row, publishedAt: at.toISOString() }));
}

/** When snapshots of these divisions' quarter were published, oldest first. */
export async function listPublications(
  db: Database,
  scope: Scope,
  divisionCodes: readonly string[],
  quarter: Quarter,
): Promise<Date[]> {
  const codes = divisionCodes.filter((code) => scope.divisionCodes.has(code));
  const rows = await db
    .select({ at: snapshot.at })
    .from(snapshot)
    .where(and(eq(snapshot.quarter, quarter), inArray(snapshot.divisionCode, codes)))
    .orderBy(asc(snapshot.at));
  return rows.map(({ at }) => at);
}

/** The last day on which a quarter's report is in time, `YYYY-MM-DD`: threshold `report-deadline-days` of the quarter's year. */
export async function getDeadline(db: Database, quarter: Quarter): Promise<string> {
  return deadlineOf(quarter, (await getThresholds(db, quarter))['report-deadline-days']);
}
