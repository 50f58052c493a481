import type { PlanCorrections, PlanKind, PlanResult, PlanRule } from '../venue-plan.ts';
import type { PlanProblem, SolveOptions } from './plan-problem.ts';
import { solveAssignPlan } from './solve-assign-plan.ts';
import { solveSitePlan } from './solve-site-plan.ts';

/** Solves a plan of either kind; the page and the server run this same function. A siting takes no corrections. */
export function solvePlan(
  problem: PlanProblem,
  kind: PlanKind,
  rule: PlanRule,
  corrections: PlanCorrections,
  options: SolveOptions = {},
): PlanResult {
  return kind === 'assign'
    ? solveAssignPlan(problem, rule, corrections, options)
    : solveSitePlan(problem, rule, options);
}
