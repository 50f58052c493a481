import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import type { PlanResult } from '../../../shared/venue-plan.ts';
import type { PlanSolver, PlanTask } from './plan-solver.ts';

/** What the thread is started with. */
export interface TimedTask extends PlanTask {
  readonly deadlineMilliseconds: number;
}

/** As many threads at once as an office's server has cores to spare. */
const mostAtOnce = 2;
/** Beyond the deadline the thread may still put its answer together; then it is ended. */
const graceMilliseconds = 20_000;

/** Each plan in a thread of its own that ends with it. */
export function createThreadPlanSolver({ deadlineMilliseconds = 20_000 } = {}): PlanSolver {
  let running = 0;
  return {
    async solve(task) {
      if (running >= mostAtOnce) throw new AppError('overloaded');
      running += 1;
      try {
        return await solveInThread({ ...task, deadlineMilliseconds });
      } finally {
        running -= 1;
      }
    },
  };
}

function solveInThread(task: TimedTask): Promise<PlanResult> {
  const worker = new Worker(new URL('./solver-worker.mjs', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise<PlanResult>((resolve, reject) => {
    const refuse = () => reject(new AppError('overloaded'));
    const timer = setTimeout(refuse, task.deadlineMilliseconds + graceMilliseconds);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse();
    });
  }).finally(() => worker.terminate());
}
