import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import type { PlanResult } from '../../../shared/venue-plan.ts';
import type { SolveAnswer, SolveAsk, SolveTask } from './solve-message.ts';

interface Listener {
  readonly onProgress: (done: number, total: number) => void;
  readonly onDone: (task: SolveTask, result: PlanResult, milliseconds: number) => void;
  readonly onFailed: () => void;
}

/** Solves in a Web Worker, one task at a time: a newer one takes the place of the one under way. */
export class PlanSolver {
  readonly #listener: Listener;
  #worker: Worker | null = null;
  #sent: PlanProblem | null = null;
  #task: SolveTask | null = null;
  #told = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  solve(task: SolveTask): void {
    if (this.#task) this.#end();
    this.#ask(task, null);
  }

  /**
   * Ends the search and keeps the best so far. A worker that computes hears nothing, so it is ended, and another one goes the same way
   * up to where this one was: solving is deterministic.
   */
  stop(): void {
    const task = this.#task;
    if (!task) return;
    const told = this.#told;
    this.#end();
    this.#ask(task, Math.max(1, told));
  }

  destroy(): void {
    this.#end();
  }

  #ask(task: SolveTask, stopAfter: number | null): void {
    const worker = this.#worker ?? this.#begin();
    this.#task = task;
    this.#told = 0;
    const ask: SolveAsk = { ...task, problem: this.#sent === task.problem ? null : task.problem, stopAfter };
    this.#sent = task.problem;
    worker.postMessage(ask);
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SolveAnswer>) => this.#hear(data));
    worker.addEventListener('error', () => this.#hear({ kind: 'failed' }));
    this.#worker = worker;
    return worker;
  }

  #hear(answer: SolveAnswer): void {
    const task = this.#task;
    if (!task) return;
    if (answer.kind === 'progress') {
      this.#told = answer.told;
      this.#listener.onProgress(answer.done, answer.total);
      return;
    }
    this.#task = null;
    if (answer.kind === 'done') this.#listener.onDone(task, answer.result, answer.milliseconds);
    else {
      this.#end();
      this.#listener.onFailed();
    }
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = null;
    this.#task = null;
  }
}
