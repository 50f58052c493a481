import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import { readFile } from './read-file.ts';
import type { ReadPiece } from './row-sink.ts';
import { piecesUnderWay, type WorkerJob, type WorkerMessage } from './worker-messages.ts';

const { bytes, fileName, taken } = workerData as WorkerJob;
const takenCounter = new Int32Array(taken);
let posted = 0;

/** Hands a message over and waits while too many are on their way. */
function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
  posted++;
  let count = Atomics.load(takenCounter, 0);
  while (posted - count >= piecesUnderWay) {
    Atomics.wait(takenCounter, 0, count);
    count = Atomics.load(takenCounter, 0);
  }
}

try {
  await readFile(bytes, fileName, (piece: ReadPiece) => post({ kind: 'piece', piece }));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ kind: 'refused', code: error.code, params: error.params });
}
