import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import type { PlanCorrections, PlanKind, PlanResult, PlanRule } from '../../../shared/venue-plan.ts';
import { PlanSolver } from './plan-solver.ts';
import type { SolveTask } from './solve-message.ts';

/** Rules rest when nothing was changed for so long. */
const restMilliseconds = 250;

interface PlanSolution {
  readonly task: SolveTask;
  readonly result: PlanResult;
  readonly milliseconds: number;
}

export interface PlanSearch {
  /** The last one found; it may be of a rule before. */
  readonly solution: PlanSolution | null;
  /** The solution is of what is asked now. */
  readonly current: boolean;
  /** Share of the way, 0…1, while it is being solved; null: not known yet. */
  readonly progress: number | null;
  readonly failed: boolean;
  /** Keeps the best so far. */
  readonly stop: () => void;
}

/** Solves in the background as soon as the rules rest. @param problem null: not there yet */
export function usePlanSolution(
  problem: PlanProblem | null,
  kind: PlanKind,
  rule: PlanRule,
  corrections: PlanCorrections,
): PlanSearch {
  const [solution, setSolution] = useState<PlanSolution | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const solver = useRef<PlanSolver | null>(null);

  useEffect(() => {
    const made = new PlanSolver({
      onProgress: (done, total) => setProgress(total > 0 ? Math.min(1, done / total) : null),
      onDone: (task, result, milliseconds) => setSolution({ task, result, milliseconds }),
      onFailed: () => setFailed(true),
    });
    solver.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (!problem) return;
    const timer = setTimeout(() => {
      setProgress(null);
      setFailed(false);
      solver.current?.solve({ problem, kind, rule, corrections });
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [problem, kind, rule, corrections]);

  const task = solution?.task;
  const current =
    task !== undefined &&
    task.problem === problem &&
    task.kind === kind &&
    task.rule === rule &&
    task.corrections === corrections;
  const stop = useCallback(() => solver.current?.stop(), []);
  return { solution, current, progress, failed, stop };
}
