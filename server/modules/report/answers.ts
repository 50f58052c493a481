import { and, eq, inArray, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { isOpenForWriting } from '../../../shared/report/report-status.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { findingAnswer, quarterReport } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { getUnit, listLatestReports, type ReportRow, type Unit } from './data.ts';
import { beginReport, lockDivisions } from './move-report.ts';
import { getTasks } from './tasks.ts';

/** The unit and its open report, locked. @throws AppError `division-unknown`, `report-locked` */
export async function openReport(
  tx: Transaction,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<{ unit: Unit; report: ReportRow }> {
  const unit = await getUnit(tx, scope, code, quarter);
  await lockDivisions(tx, [unit.code]);
  const reports = await listLatestReports(tx, [unit.code], quarter);
  const report = reports.get(unit.code) ?? (await beginReport(tx, unit.code, quarter));
  const { status } = report;
  if (!isOpenForWriting(status))
    throw new AppError('report-locked', { division: unit.code, quarter, status });
  return { unit, report };
}

/** Notes that somebody looked at what did not change since last quarter and that it still holds. */
export function confirmUnchanged(
  db: Database,
  scope: Scope,
  { divisionCode, quarter }: { divisionCode: string; quarter: Quarter },
  now: Date,
): Promise<{ count: number }> {
  return db.transaction(async (tx) => {
    const { unit, report } = await openReport(tx, scope, divisionCode, quarter);
    const { unchanged } = await getTasks(tx, scope, unit.code, quarter);
    const { count } = unchanged;
    if (unchanged.confirmedAt !== null) return { count };
    await tx
      .update(quarterReport)
      .set({
        confirmedAt: now,
        confirmedBy: scope.post,
        confirmedCount: count,
        version: sql`${quarterReport.version} + 1`,
        updatedAt: now,
      })
      .where(eq(quarterReport.id, report.id));
    await appendAudit(tx, scope, {
      action: 'report.confirm',
      subject: unit.code,
      detail: { quarter, count },
    });
    return { count };
  });
}

/** A finding as the asker saw it. */
export interface FindingKey {
  readonly organisationId: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/**
 * Answers warnings with one note, or takes their answers back. What is no longer found as it was seen is left alone.
 * @param input.answer null takes them back
 * @returns how many were answered
 */
export function answerFindings(
  db: Database,
  scope: Scope,
  input: { divisionCode: string; quarter: Quarter; items: readonly FindingKey[]; answer: string | null },
  now: Date,
): Promise<{ count: number }> {
  const { quarter, answer } = input;
  return db.transaction(async (tx) => {
    const { unit } = await openReport(tx, scope, input.divisionCode, quarter);
    const { warnings } = await getTasks(tx, scope, unit.code, quarter);
    const wanted = new Set(input.items.map(keyOf));
    const found = warnings.filter((each) => wanted.has(keyOf({ ...each, rule: each.code })));
    const ids = found.map(({ organisationId }) => organisationId);
    if (answer === null) {
      // What an earlier quarter was handed in with stays; it can be answered anew.
      const given = await tx
        .select()
        .from(findingAnswer)
        .where(and(inArray(findingAnswer.organisationId, ids), eq(findingAnswer.quarter, quarter)));
      for (const row of given.filter((each) => wanted.has(keyOf(each)))) {
        await tx
          .delete(findingAnswer)
          .where(
            and(
              eq(findingAnswer.organisationId, row.organisationId),
              eq(findingAnswer.rule, row.rule),
              eq(findingAnswer.fingerprint, row.fingerprint),
            ),
          );
      }
    } else if (found.length > 0) {
      await tx
        .insert(findingAnswer)
        .values(
          found.map(({ organisationId, code: rule, fingerprint }) => ({
            organisationId,
            rule,
            fingerprint,
            divisionCode: unit.code,
            quarter,
            answer,
            actor: scope.actor,
            at: now,
          })),
        )
        .onConflictDoUpdate({
          target: [findingAnswer.organisationId, findingAnswer.rule, findingAnswer.fingerprint],
          set: {
            divisionCode: sql`excluded.division_code`,
            // Of an older quarter under correction: the later one goes on holding it.
            quarter: sql`greatest(${findingAnswer.quarter}, excluded.quarter)`,
            answer: sql`excluded.answer`,
            actor: sql`excluded.actor`,
            at: sql`excluded.at`,
          },
        });
    }
    await appendAudit(tx, scope, {
      action: answer === null ? 'report.unanswer' : 'report.answer',
      subject: unit.code,
      detail: { quarter, count: found.length },
    });
    return { count: found.length };
  });
}

const keyOf = ({ organisationId, rule, fingerprint }: FindingKey) =>
  `${organisationId} ${rule} ${fingerprint}`;
