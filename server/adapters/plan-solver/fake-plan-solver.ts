import { solvePlan } from '../../../shared/venue-plan/solve-plan.ts';
import type { PlanSolver } from './plan-solver.ts';

/** Solves at once, without a thread and without a deadline. */
export const fakePlanSolver: PlanSolver = {
  async solve({ problem, kind, rule, corrections }) {
    return solvePlan(problem, kind, rule, corrections);
  },
};
