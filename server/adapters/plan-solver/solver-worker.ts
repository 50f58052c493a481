import { parentPort, workerData } from 'node:worker_threads';
import { solvePlan } from '../../../shared/venue-plan/solve-plan.ts';
import type { TimedTask } from './thread-plan-solver.ts';

const { problem, kind, rule, corrections, deadlineMilliseconds } = workerData as TimedTask;
const began = performance.now();

parentPort?.postMessage(
  solvePlan(problem, kind, rule, corrections, {
    onProgress: () => performance.now() - began < deadlineMilliseconds,
  }),
);
