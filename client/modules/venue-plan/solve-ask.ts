import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import { solvePlan } from '../../../shared/venue-plan/solve-plan.ts';
import type { SolveAnswer, SolveAsk } from './solve-message.ts';

/** Progress goes to the page this often at most. */
const quietMilliseconds = 40;

/**
 * Solves what is asked and tells how far it is.
 * @param now milliseconds of a clock that never goes back.
 */
export function answerAsk(
  problem: PlanProblem,
  ask: Omit<SolveAsk, 'problem'>,
  tell: (answer: SolveAnswer) => void,
  now: () => number,
): void {
  const began = now();
  let [told, last] = [0, began];
  try {
    const result = solvePlan(problem, ask.kind, ask.rule, ask.corrections, {
      onProgress: (done, total) => {
        told += 1;
        if (now() - last > quietMilliseconds) {
          last = now();
          tell({ kind: 'progress', done, total, told });
        }
        return ask.stopAfter === null || told < ask.stopAfter;
      },
    });
    tell({ kind: 'done', result, milliseconds: now() - began });
  } catch {
    tell({ kind: 'failed' });
  }
}
