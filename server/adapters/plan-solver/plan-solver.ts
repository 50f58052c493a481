import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import type { PlanCorrections, PlanKind, PlanResult, PlanRule } from '../../../shared/venue-plan.ts';

export interface PlanTask {
  readonly problem: PlanProblem;
  readonly kind: PlanKind;
  readonly rule: PlanRule;
  readonly corrections: PlanCorrections;
}

/** Solves plans beside the requests, so that none waits for it. */
export interface PlanSolver {
  /**
   * The best plan, or after the deadline the best so far, which then says that it is not proven.
   * @throws AppError `overloaded` when too many are asked for at once, or the thread does not end
   */
  solve(task: PlanTask): Promise<PlanResult>;
}
