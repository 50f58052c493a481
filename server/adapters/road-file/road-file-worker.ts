import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import { readRoadFile } from './read-road-file.ts';
import type { WorkerJob, WorkerMessage } from './worker-messages.ts';

const post = (message: WorkerMessage, handedOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handedOver);

try {
  const roads = await readRoadFile((workerData as WorkerJob).bytes);
  post({ kind: 'read', roads }, [roads.bytes.buffer as ArrayBuffer]);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ kind: 'refused', code: error.code, params: error.params });
}
