import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import { answerAsk } from './solve-ask.ts';
import type { SolveAnswer, SolveAsk } from './solve-message.ts';

/** What of the worker's global scope is used; the library's types know the page's only. */
interface Port {
  postMessage(answer: SolveAnswer): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<SolveAsk>) => void): void;
}
const port = globalThis as unknown as Port;

let problem: PlanProblem | null = null;

port.addEventListener('message', ({ data }) => {
  problem = data.problem ?? problem;
  if (problem)
    answerAsk(
      problem,
      data,
      (answer) => port.postMessage(answer),
      () => performance.now(),
    );
});
