import { eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Transaction } from '../../db/database.ts';
import { gradingReview } from '../../db/schema/grading.ts';
import type { Scope } from '../../db/scope.ts';
import type { Restored, Undone } from './restore-organisation.ts';
import { lockParty } from './restore-party.ts';
import { saysSame } from './same-facts.ts';

type Review = typeof gradingReview.$inferSelect;

/**
 * A review of a half-year as it was before a write; one that the write began stays, empty and at its first stage.
 * @throws AppError `version-conflict` when it does not say any more what the write said; `not-found`
 */
export async function restoreReview(
  tx: Transaction,
  scope: Scope,
  { quarter, before, after }: Undone,
): Promise<Restored> {
  const said = (before ?? after) as Review;
  // Whoever writes a review holds its party organisation.
  await lockParty(tx, said.partyOrganisationId, quarter);
  const [current] = await tx.select().from(gradingReview).where(eq(gradingReview.id, said.id));
  if (!current || !scope.divisionCodes.has(current.divisionCode)) throw new AppError('not-found');
  if (!saysSame(current, after)) throw new AppError('version-conflict', { current: current.version });
  const empty = { stage: 'self' as const, scores: {}, grade: null, evidence: null };
  const { stage, scores, grade, evidence } = (before as Review | null) ?? empty;
  const restored: Review = {
    ...current,
    stage,
    scores,
    grade,
    evidence,
    version: current.version + 1,
    actor: scope.actor,
    updatedAt: new Date(),
  };
  await tx.update(gradingReview).set(restored).where(eq(gradingReview.id, said.id));
  return { before: current, after: restored };
}
