import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { AppliedImport } from '../../../shared/import/batch-view.ts';
import { countOutcomes, type EvaluatedRow } from '../../../shared/import/evaluate-batch.ts';
import { type ImportCandidate, partyClaimFields } from '../../../shared/import/staged.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { importBatch } from '../../db/schema/import.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { openBatch, reevaluate, storeEvaluation } from './open-batch.ts';
import { rememberMapping } from './recall.ts';
import { loadRegistry } from './registry.ts';
import { appendRevisions } from './revisions.ts';
import { type OrganisationWrite, writeOrganisations } from './write-organisations.ts';
import { type PartyClaim, writeParties } from './write-parties.ts';

/** Arbitrary but fixed: two imports that name the same new organisation must not both create it. */
const advisoryLock = 20_130_051;

/**
 * Applies a staged batch in ONE transaction: the rows are compared once more with the registry as it is now, held still meanwhile;
 * new and changed ones are written at the batch's quarter, unchanged ones are not touched at all.
 * @param input.leaveOpenRows consent that rows with open questions and rejected ones stay out.
 * @throws AppError `batch-not-open`; `batch-questions-open` {count} when rows are open without that consent, or when there are points
 * and nobody has declared their datum (`question: 'datum'`).
 */
export function applyBatch(
  db: Database,
  scope: Scope,
  input: { batchId: string; leaveOpenRows: boolean },
): Promise<AppliedImport> {
  return db.transaction((tx) => applyInside(tx, scope, input));
}

/** The same inside a transaction of the caller's. */
export async function applyInside(
  tx: Transaction,
  scope: Scope,
  { batchId, leaveOpenRows }: { batchId: string; leaveOpenRows: boolean },
): Promise<AppliedImport> {
  const open = await openBatch(tx, scope, batchId);
  const { batch, index } = open;
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
  const evaluation = await reevaluate(tx, scope, open, open.rows, {}, true);
  if (batch.datum === null && evaluation.evidence.points > 0)
    throw new AppError('batch-questions-open', { count: evaluation.evidence.points, question: 'datum' });
  const { rows } = evaluation;
  const unsettled = rows.filter((row) => isOut(row) && !row.leftOut).length;
  if (unsettled > 0 && !leaveOpenRows) throw new AppError('batch-questions-open', { count: unsettled });

  const taken = rows.filter((row) => row.outcome === 'new' || row.outcome === 'changed');
  const ids = new Map(taken.map((row) => [row, row.organisationId ?? randomUUID()]));
  const entries = await presentParties(tx, scope, batch.quarter, taken);
  const claims = taken.flatMap((row): PartyClaim[] => {
    const id = ids.get(row);
    if (!id || !row.candidate?.divisionCode) return [];
    const { candidate } = row;
    const speaks = ['organised', 'partyOrganisationName', ...partyClaimFields] as const;
    if (speaks.every((field) => candidate[field] === undefined)) return [];
    return [
      {
        organisationId: id,
        divisionCode: candidate.divisionCode ?? '',
        candidate,
        present: row.outcome === 'changed' ? (entries.get(id) ?? null) : null,
      },
    ];
  });
  const origin = `import:${batchId}`;
  const parties = await writeParties(tx, scope, index, batch.quarter, origin, claims);
  const writes = taken.map((row): OrganisationWrite => {
    const organisationId = ids.get(row) ?? '';
    const candidate = row.candidate;
    if (!candidate?.divisionCode) throw new AppError('invalid-input', { row: row.rowNumber });
    const linked = parties.links.get(organisationId);
    return {
      organisationId,
      create: row.organisationId === null,
      candidate: candidate as ImportCandidate & { divisionCode: string },
      partyOrganisationId: candidate.organised === false ? null : linked,
    };
  });
  const revisions = await writeOrganisations(
    tx,
    batch.quarter,
    { origin, fileName: batch.fileName },
    // Rows that only speak of their party organisation leave the organisation itself untouched.
    writes.filter((write, at) => touchesOrganisation(write, taken[at])),
  );
  await appendRevisions(tx, scope, { id: batchId, quarter: batch.quarter, reason: batch.fileName }, [
    ...revisions,
    ...parties.revisions,
  ]);
  const settled = rows.map((row) => ({ ...row, organisationId: ids.get(row) ?? row.organisationId }));
  await storeEvaluation(tx, batchId, open.rows, { ...evaluation, rows: settled });
  await rememberMapping(tx, batch);
  const closed = await tx
    .update(importBatch)
    .set({ status: 'applied', appliedAt: new Date(), evidence: evaluation.evidence })
    .where(and(eq(importBatch.id, batchId), eq(importBatch.status, 'staged')))
    .returning({ id: importBatch.id });
  if (closed.length === 0) throw new AppError('batch-not-open');
  const count = (outcome: EvaluatedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  await appendAudit(tx, scope, {
    action: 'import.apply',
    subject: batchId,
    detail: {
      quarter: batch.quarter,
      division: batch.divisionCode,
      created: count('new'),
      updated: count('changed'),
    },
  });
  return {
    batchId,
    counts: countOutcomes(rows),
    created: count('new'),
    updated: count('changed'),
    partyOrganisationsCreated: parties.created,
    partyOrganisationsUpdated: parties.updated,
    gradesWritten: parties.graded,
    leftOut: rows.filter(isOut).length,
  };
}

function isOut(row: EvaluatedRow): boolean {
  return row.outcome === 'question' || row.outcome === 'rejected';
}

const partyOnly = new Set<string>(partyClaimFields);

function touchesOrganisation(write: OrganisationWrite, row: EvaluatedRow | undefined): boolean {
  if (write.create || row?.outcome === 'new' || write.partyOrganisationId !== undefined) return true;
  return Object.keys(row?.difference ?? {}).some((field) => !partyOnly.has(field));
}

/** Organisation → its party organisation at the quarter, of the rows that change one. */
async function presentParties(
  tx: Transaction,
  scope: Scope,
  quarter: string,
  taken: readonly EvaluatedRow[],
): Promise<Map<string, { id: string; name: string }>> {
  const ids = new Set(taken.flatMap((row) => (row.outcome === 'changed' ? (row.organisationId ?? []) : [])));
  if (ids.size === 0) return new Map();
  const entries = await loadRegistry(tx, scope, quarter, { ids: [...ids] });
  return new Map(
    entries.flatMap((entry) => (entry.party ? [[entry.organisationId, entry.party] as const] : [])),
  );
}
