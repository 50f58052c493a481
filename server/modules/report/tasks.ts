import { and, asc, desc, inArray, lte } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { AnswerableFinding, ReportTasks } from '../../../shared/report/report-view.ts';
import { compareQuarters } from '../../../shared/report/task-list.ts';
import type { Database } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { findingAnswer } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { countOpenEntries } from '../sweep/data.ts';
import { getUnit, listLatestReports } from './data.ts';
import { type CheckedQuarter, checkUnit } from './findings.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * What is to be done before a unit's quarter can be handed in.
 * @throws AppError `division-unknown` when it is no reporting unit or lies outside the scope.
 */
export async function getTasks(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<ReportTasks> {
  const unit = await getUnit(db, scope, code, quarter);
  const checked = await checkUnit(db, scope, unit.code, quarter);
  const { organisations } = checked;
  const [comparison, findings, reports, sweepOpen] = await Promise.all([
    compare(db, quarter, checked),
    addAnswers(db, quarter, checked),
    listLatestReports(db, [unit.code], quarter),
    countOpenEntries(db, unit.code, quarter),
  ]);
  const report = reports.get(unit.code);
  // What came back to its old state after the confirmation was not looked at by it.
  const holds = comparison.unchanged <= (report?.confirmedCount ?? 0);
  return {
    divisionCode: unit.code,
    quarter,
    changed: comparison.changed,
    unchanged: {
      count: comparison.unchanged,
      confirmedAt: holds ? (report?.confirmedAt?.toISOString() ?? null) : null,
      confirmedBy: holds ? (report?.confirmedBy ?? null) : null,
    },
    unlocated: organisations
      .filter(({ status, lngLat }) => status === 'operating' && lngLat === null)
      .map(({ id, name }) => ({ organisationId: id, name })),
    errors: findings.filter(({ severity }) => severity === 'error'),
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    sweepOpen,
  };
}

async function compare(db: Database, quarter: Quarter, { organisations, previous }: CheckedQuarter) {
  const present = new Set(organisations.map(({ id }) => id));
  const left = previous.filter(({ id }) => !present.has(id)).map(({ id }) => id);
  const rows = left.length
    ? await db
        .selectDistinctOn([organisationState.organisationId], {
          id: organisationState.organisationId,
          divisionCode: organisationState.divisionCode,
        })
        .from(organisationState)
        .where(
          and(inArray(organisationState.organisationId, left), lte(organisationState.fromQuarter, quarter)),
        )
        .orderBy(asc(organisationState.organisationId), desc(organisationState.fromQuarter))
    : [];
  return compareQuarters(organisations, previous, new Map(rows.map((row) => [row.id, row.divisionCode])));
}

async function addAnswers(
  db: Database,
  quarter: Quarter,
  { findings, recordOf }: CheckedQuarter,
): Promise<AnswerableFinding[]> {
  const ids = [...new Set(findings.map(({ organisationId }) => organisationId))];
  const answers = ids.length
    ? await db.select().from(findingAnswer).where(inArray(findingAnswer.organisationId, ids))
    : [];
  const keyOf = (id: string, rule: string, fingerprint: string) => `${id} ${rule} ${fingerprint}`;
  const answerOf = new Map(
    answers.map((answer) => [keyOf(answer.organisationId, answer.rule, answer.fingerprint), answer]),
  );
  return findings.flatMap(({ divisionCode: _, uscc: __, ...finding }): AnswerableFinding[] => {
    const record = recordOf.get(finding.organisationId);
    if (!record) return [];
    const fingerprint = fingerprintOf(finding, record);
    const answer = answerOf.get(keyOf(finding.organisationId, finding.code, fingerprint));
    return [
      {
        ...finding,
        fingerprint,
        answer: answer?.answer ?? null,
        fromEarlier: answer !== undefined && answer.quarter < quarter,
      },
    ];
  });
}
