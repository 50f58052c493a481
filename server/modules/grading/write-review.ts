import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { gradingFacts } from '../../../shared/grading/grading-facts.ts';
import {
  type GradingFacts,
  type GradingMove,
  gradingReason,
} from '../../../shared/grading/grading-reason.ts';
import type { GradingRow, StandardInForce } from '../../../shared/grading/grading-view.ts';
import { lastQuarterOf } from '../../../shared/grading/half-year.ts';
import type { HalfYear, Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { gradingReview } from '../../db/schema/grading.ts';
import type { Scope } from '../../db/scope.ts';
import { lockParty, type RecordWrite } from '../organisation/mutations.ts';
import { findDueParty, rowMaker } from './data.ts';
import type { DueParty, ReviewRow } from './parties.ts';
import { holdStandards } from './standard.ts';

/** A review as it stands, held against other writers until the transaction ends. */
export interface Held {
  readonly party: DueParty;
  readonly row: GradingRow;
  readonly effective: Quarter | null;
  readonly standard: StandardInForce;
}

export interface Target {
  readonly id: string;
  readonly halfYear: HalfYear;
  readonly expectedVersion: number;
}

/** Locks party organisations, in one order, before anything of them is read: who writes a review holds its party organisation. */
export async function holdParties(
  tx: Transaction,
  ids: readonly string[],
  halfYear: HalfYear,
): Promise<void> {
  await holdStandards(tx, 'shared');
  for (const id of ids.toSorted()) await lockParty(tx, id, lastQuarterOf(halfYear));
}

/** @throws AppError `not-found`, also outside the scope; call {@link holdParties} before */
export async function readHeld(
  tx: Transaction,
  scope: Scope,
  target: Pick<Target, 'id' | 'halfYear'>,
  now: Date,
): Promise<Held> {
  const party = await findDueParty(tx, scope, target.id, target.halfYear);
  const { row, effective, standard } = await rowMaker(tx, target.halfYear, now);
  return { party, row: row(party), effective, standard };
}

/** What {@link gradingReason} asks for. */
export function factsOf(
  { role }: Scope,
  { row, effective }: Pick<Held, 'row' | 'effective'>,
  halfYear: HalfYear,
  said: Pick<GradingFacts, 'note' | 'grade' | 'evidence'> = {},
): GradingFacts {
  return gradingFacts(row, { role, halfYear, effective }, said);
}

/** @throws AppError `transition-refused` with the reason, `version-conflict` */
export function requireMove(
  move: GradingMove,
  scope: Scope,
  held: Held,
  target: Target,
  said: Pick<GradingFacts, 'note' | 'grade' | 'evidence'> = {},
): void {
  // Somebody was faster: that says more than what cannot be done any more.
  if (held.row.version !== target.expectedVersion)
    throw new AppError('version-conflict', { current: held.row.version });
  const reason = gradingReason(move, factsOf(scope, held, target.halfYear, said));
  if (reason) throw new AppError('transition-refused', { ...reason.params, reason: reason.code });
}

export type ReviewPatch = Partial<Pick<ReviewRow, 'stage' | 'scores' | 'grade' | 'evidence'>>;

/**
 * Writes a review; the caller appends the answered write to the history.
 * @throws AppError `version-conflict` when another wrote it since it was read
 */
export async function writeReview(
  tx: Transaction,
  scope: Scope,
  { party, effective }: Held,
  halfYear: HalfYear,
  patch: ReviewPatch,
  said: { readonly action: string; readonly reason: string; readonly now: Date },
): Promise<{ version: number; write: Omit<RecordWrite, 'operationId'> }> {
  const { review: before, state } = party;
  const common = { ...patch, divisionCode: state.divisionCode, actor: scope.actor, updatedAt: said.now };
  const [after] = before
    ? await tx
        .update(gradingReview)
        .set({ ...common, version: before.version + 1 })
        .where(and(eq(gradingReview.id, before.id), eq(gradingReview.version, before.version)))
        .returning()
    : await tx
        .insert(gradingReview)
        .values({
          id: randomUUID(),
          partyOrganisationId: state.partyOrganisationId,
          halfYear,
          stage: 'self',
          scores: {},
          ...common,
        })
        .onConflictDoNothing()
        .returning();
  if (!after) throw new AppError('version-conflict', { current: before?.version ?? 0 });
  return {
    version: after.version,
    write: {
      entity: 'grading-review',
      entityId: state.partyOrganisationId,
      quarter: effective ?? lastQuarterOf(halfYear),
      before,
      after,
      reason: said.reason,
      action: said.action,
    },
  };
}
