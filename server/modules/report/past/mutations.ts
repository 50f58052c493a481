import { randomUUID } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import type { LngLat } from '../../../../shared/division.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { Database, Transaction } from '../../../db/database.ts';
import { findingAnswer, quarterReport, reportEvent, snapshot } from '../../../db/schema/report.ts';
import type { Scope } from '../../../db/scope.ts';
import { appendAudits } from '../../audit/mutations.ts';
import type { DivisionFacts } from '../../division/data.ts';
import { answerFindings, confirmUnchanged } from '../answers.ts';
import { addComment } from '../comments.ts';
import { checkWhole } from '../findings.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { moveOne } from '../mutations.ts';
import { sealSnapshot, snapshotFacts } from '../snapshot-facts.ts';
import { loadSnapshotSource, type SnapshotSource } from '../snapshot-source.ts';
import { getTasks } from '../tasks.ts';

/** What is said to a warning, by the code of its rule. */
export type AnswerOf = (rule: string) => string;

/** A step of a report as it happened. */
export interface PastStep {
  readonly at: Date;
  readonly actor: string;
  readonly post: string;
}

export interface PastReport {
  readonly unit: DivisionFacts;
  readonly submit: PastStep;
  readonly accept: PastStep;
  readonly publish: PastStep;
}

/**
 * For the sample: puts a quarter's reports through all their states at once. The database still holds every move to the legal ways;
 * whether each report was fit is not asked.
 * @param known the snapshot source of the quarter before, if at hand: its records are not read again
 * @returns the source, for the quarter after
 */
export async function publishPast(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  reports: readonly PastReport[],
  known?: SnapshotSource,
): Promise<SnapshotSource> {
  const source = await loadSnapshotSource(tx, scope, quarter, { known });
  const all = reports.map((report) => {
    const facts = snapshotFacts(source, report.unit, {
      revision: 1,
      approvedBy: report.accept.post,
      firstSubmittedAt: report.submit.at,
    });
    return { ...report, id: randomUUID(), facts, sealed: sealSnapshot(facts) };
  });
  await tx.insert(quarterReport).values(
    all.map(({ id, unit, submit, facts }) => ({
      id,
      divisionCode: unit.code,
      quarter,
      revision: 1,
      status: 'draft' as const,
      confirmedAt: submit.at,
      confirmedBy: submit.post,
      confirmedCount: facts.counts.operating,
      firstSubmittedAt: submit.at,
      createdAt: submit.at,
    })),
  );
  const move = (to: string) =>
    tx.execute(
      sql`select move_report(id, ${to}) from quarter_report where ${inArray(
        quarterReport.id,
        all.map(({ id }) => id),
      )} order by division_code`,
    );
  await move('submitted');
  await move('accepted');
  await tx.insert(snapshot).values(
    all.map(({ id, unit, publish, sealed }) => ({
      reportId: id,
      divisionCode: unit.code,
      quarter,
      revision: 1,
      ...sealed,
      actor: publish.actor,
      at: publish.at,
    })),
  );
  await move('published');
  const kinds = ['submit', 'accept', 'publish'] as const;
  await tx.insert(reportEvent).values(
    kinds.flatMap((kind) =>
      all.map((report) => ({
        reportId: report.id,
        kind,
        actor: report[kind].actor,
        actorPost: report[kind].post,
        at: report[kind].at,
      })),
    ),
  );
  await appendAudits(
    tx,
    scope,
    all.map(({ unit, sealed: { sha256 } }) => ({
      action: 'report.publish',
      subject: unit.code,
      detail: { quarter, revision: 1, sha256, sample: true },
    })),
  );
  return source;
}

/** For the sample: answers every warning of a quarter in the whole scope. */
export async function answerPast(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  answerOf: AnswerOf,
  { actor, at }: Pick<PastStep, 'actor' | 'at'>,
): Promise<void> {
  const { findings, recordOf } = await checkWhole(tx, scope, quarter);
  const rows = findings.flatMap((finding) => {
    const record = recordOf.get(finding.organisationId);
    if (finding.severity !== 'warning' || !record) return [];
    return [
      {
        organisationId: finding.organisationId,
        rule: finding.code,
        fingerprint: fingerprintOf(finding, record),
        divisionCode: record.divisionCode,
        quarter,
        answer: answerOf(finding.code),
        actor,
        at,
      },
    ];
  });
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .insert(findingAnswer)
      .values(rows.slice(start, start + 1000))
      .onConflictDoNothing();
  }
}

/** For the sample: does what is left to do in a unit and hands it in. @returns false when something has to be corrected first */
export async function handIn(
  db: Database,
  scope: Scope,
  unit: { divisionCode: string; quarter: Quarter },
  answer: string,
  now: Date,
): Promise<boolean> {
  const { errors, warnings } = await getTasks(db, scope, unit.divisionCode, unit.quarter);
  if (errors.length > 0) return false;
  await confirmUnchanged(db, scope, unit, now);
  const items = warnings
    .filter(({ answer }) => answer === null)
    .map(({ organisationId, code: rule, fingerprint }) => ({ organisationId, rule, fingerprint }));
  if (items.length) await answerFindings(db, scope, { ...unit, items, answer }, now);
  await moveOne(db, scope, 'submit', unit, now);
  return true;
}

/** For the sample: sends a report back with comments pinned to it. */
export async function sendBackWith(
  db: Database,
  scope: Scope,
  unit: { divisionCode: string; quarter: Quarter },
  comments: readonly { organisationId: string; lngLat: LngLat | null; text: string }[],
  { note, now }: { note: string; now: Date },
): Promise<void> {
  for (const [index, comment] of comments.entries()) {
    const at = new Date(now.getTime() - (comments.length - index) * 60_000);
    await addComment(db, scope, { ...unit, ...comment }, at);
  }
  await moveOne(db, scope, 'sendBack', { ...unit, note }, now);
}
