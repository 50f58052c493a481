import type { GivenScore, StageScore } from '../../../shared/grading.ts';
import type { Scope } from '../../db/scope.ts';

/** A score as one of this account. */
export function sign(scope: Scope, { points, vetoes, note }: GivenScore, now: Date): StageScore {
  return {
    points,
    vetoes,
    note: note?.trim() || null,
    at: now.toISOString(),
    actor: scope.actor,
    post: scope.post,
  };
}
