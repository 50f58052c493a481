import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import { WorkbookAssembly } from './assemble-workbook.ts';
import { suspicious, unreadable } from './refuse.ts';
import type { RawWorkbook, WorkbookReader } from './workbook.ts';
import { workbookLimits } from './workbook-limits.ts';
import type { WorkerJob, WorkerMessage } from './worker-messages.ts';

export interface WorkbookReaderOptions {
  readonly deadlineMilliseconds?: number;
  /** Files read at the same time (2), and files that may wait for their turn (10); beyond that `overloaded`. */
  readonly concurrent?: number;
  readonly waiting?: number;
}

/** The real reader: each file in a worker thread of its own with a small heap and a deadline, so that no file can hurt the server. */
export function createWorkbookReader(options: WorkbookReaderOptions = {}): WorkbookReader {
  const {
    deadlineMilliseconds = workbookLimits.deadlineMilliseconds,
    concurrent = 2,
    waiting = 10,
  } = options;
  const queue: (() => void)[] = [];
  let running = 0;

  async function takeTurn(): Promise<void> {
    if (running >= concurrent) {
      if (queue.length >= waiting) throw new AppError('overloaded');
      // The turn is handed over by the one that ends, so `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running++;
  }

  function endTurn(): void {
    const next = queue.shift();
    if (next) next();
    else running--;
  }

  return {
    async read(bytes, fileName) {
      if (bytes.length > workbookLimits.fileBytes) {
        throw new AppError('file-too-large', { limit: `${workbookLimits.fileBytes / 1024 / 1024} MB` });
      }
      if (bytes.length === 0) throw new AppError('workbook-empty');
      await takeTurn();
      try {
        return await readInWorker(bytes, fileName, deadlineMilliseconds);
      } finally {
        endTurn();
      }
    },
  };
}

async function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  deadlineMilliseconds: number,
): Promise<RawWorkbook> {
  // A copy that is handed over: the caller's bytes stay his.
  const copy = Uint8Array.from(bytes);
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const job: WorkerJob = { bytes: copy, fileName, taken: taken.buffer };
  const worker = new Worker(new URL('./read-worker.mjs', import.meta.url), {
    workerData: job,
    transferList: [copy.buffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 6, stackSizeMb: 4 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<RawWorkbook>((resolve, reject) => {
      timer = setTimeout(() => reject(new AppError('workbook-timeout')), deadlineMilliseconds);
      const assembly = new WorkbookAssembly();
      worker.on('message', (message: WorkerMessage) => {
        Atomics.add(taken, 0, 1);
        Atomics.notify(taken, 0);
        try {
          if (message.kind === 'refused') reject(new AppError(message.code, message.params));
          else if (message.piece.kind === 'end') resolve(assembly.finish(message.piece));
          else assembly.add(message.piece);
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? suspicious('memory') : unreadable('worker-failed'),
        );
      });
      worker.on('exit', () => reject(unreadable('worker-failed')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
