import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import { suspicious, unreadable } from '../workbook/refuse.ts';
import type { ReadRoads, RoadFileReader } from './road-file.ts';
import { roadFileLimits } from './road-file-limits.ts';
import type { WorkerJob, WorkerMessage } from './worker-messages.ts';

/** The real reader: one file at a time, in a worker thread with a bounded heap and a deadline, so that no file can hurt the server. */
export function createRoadFileReader(
  deadlineMilliseconds: number = roadFileLimits.deadlineMilliseconds,
): RoadFileReader {
  let isReading = false;
  return {
    async read(bytes) {
      if (bytes.length > roadFileLimits.fileBytes)
        throw new AppError('file-too-large', { limit: `${roadFileLimits.fileBytes / 1024 / 1024} MB` });
      if (isReading) throw new AppError('overloaded');
      isReading = true;
      try {
        return await readInWorker(bytes, deadlineMilliseconds);
      } finally {
        isReading = false;
      }
    },
  };
}

async function readInWorker(bytes: Uint8Array, deadlineMilliseconds: number): Promise<ReadRoads> {
  // A copy that is handed over: the caller's bytes stay his.
  const copy = Uint8Array.from(bytes);
  const job: WorkerJob = { bytes: copy };
  const worker = new Worker(new URL('./road-file-worker.mjs', import.meta.url), {
    workerData: job,
    transferList: [copy.buffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadRoads>((resolve, reject) => {
      timer = setTimeout(() => reject(new AppError('workbook-timeout')), deadlineMilliseconds);
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'read') resolve(message.roads);
        else reject(new AppError(message.code, message.params));
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(isMemory ? suspicious('memory') : unreadable('worker-failed'));
      });
      worker.on('exit', () => reject(unreadable('worker-failed')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
