import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import type { Transaction } from '../../db/database.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { waitForNames } from '../organisation/mutations.ts';
import { changeVenue } from '../venue/mutations.ts';
import { evaluateVenueFile, type VenueImportInput } from './evaluate.ts';

/**
 * Writes what is settled of a list of venues, all of it or nothing: a revision for each record, one line of the audit. Questions and rejected
 * rows stay out.
 * @param expected digest of what was shown; null: the console shows nothing before
 * @throws AppError `registry-changed` when the outcome is not what was shown; `batch-questions-open` {count, question} when another datum than
 * WGS 84 is suspected and none declared; `report-locked` when all there is to write is handed in already; what evaluating throws
 */
export async function applyVenueFile(
  tx: Transaction,
  scope: Scope,
  input: VenueImportInput,
  expected: string | null,
): Promise<VenueImportView> {
  // Nobody writes between comparing and writing.
  await waitForNames(tx);
  const view = await evaluateVenueFile(tx, scope, input);
  if (expected !== null && expected !== view.digest) throw new AppError('registry-changed');
  const { datum, rows, quarter, divisionCode, counts } = view;
  if (datum.declared === null && datum.suggested !== 'wgs84')
    throw new AppError('batch-questions-open', { count: datum.points, question: 'datum' });
  const writes = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const locked = rows.some(({ issues }) => issues.some(({ code }) => code === 'venue-quarter-locked'));
  if (writes.length === 0 && locked)
    throw new AppError('report-locked', { division: divisionCode, quarter, status: 'submitted' });
  const operationId = randomUUID();
  const revisions: (typeof revision.$inferInsert)[] = [];
  for (const { venueId, version, facts, rowNumber } of writes) {
    if (!facts) throw new AppError('invalid-input', { row: rowNumber });
    const target = { id: venueId, quarter, expectedVersion: version };
    const { write } = await changeVenue(tx, scope, target, facts, input.today);
    if (write)
      revisions.push({ ...write, operationId, reason: input.fileName.slice(0, 200), actor: scope.actor });
  }
  for (let start = 0; start < revisions.length; start += 1000)
    await tx.insert(revision).values(revisions.slice(start, start + 1000));
  if (revisions.length > 0)
    await appendAudit(tx, scope, {
      action: 'venue.import',
      subject: divisionCode,
      detail: { quarter, created: counts.new, updated: counts.changed },
    });
  return {
    ...view,
    applied: {
      operationId: revisions.length > 0 ? operationId : null,
      created: counts.new,
      updated: counts.changed,
      leftOut: counts.question + counts.rejected,
    },
  };
}
