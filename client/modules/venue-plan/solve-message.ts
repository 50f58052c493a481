import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import type { PlanCorrections, PlanKind, PlanResult, PlanRule } from '../../../shared/venue-plan.ts';

/** What is to be solved. */
export interface SolveTask {
  readonly problem: PlanProblem;
  readonly kind: PlanKind;
  readonly rule: PlanRule;
  readonly corrections: PlanCorrections;
}

/** To the worker. A problem is sent once; null: the one before. */
export interface SolveAsk extends Omit<SolveTask, 'problem'> {
  readonly problem: PlanProblem | null;
  /** Stop with the best so far when progress was told this often; null: go on to the end. */
  readonly stopAfter: number | null;
}

/** From the worker. */
export type SolveAnswer =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      /** How often progress was told so far: the same task is there again after as many. */
      readonly told: number;
    }
  | { readonly kind: 'done'; readonly result: PlanResult; readonly milliseconds: number }
  | { readonly kind: 'failed' };
