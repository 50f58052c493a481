import { Worker } from 'node:worker_threads';
import type { ExportWriter } from './export-writer.ts';
import type { HeavyFormat } from './heavy-writers.ts';
import type { ExportPlan, FromExportWorker, ToExportWorker } from './worker-messages.ts';

/** Writes in a thread of its own; whoever stops reading ends it. */
export function writeInThread(format: HeavyFormat): ExportWriter {
  return {
    async *write(set, batches) {
      const worker = new Worker(new URL('./export-worker.mjs', import.meta.url), {
        workerData: { format, set } satisfies ExportPlan,
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      });
      const source = batches[Symbol.asyncIterator]();
      const send = (message: ToExportWorker) => worker.postMessage(message);
      const supply = async () => {
        const { done, value } = await source.next();
        send(done ? { kind: 'end' } : { kind: 'rows', rows: value });
      };
      const queue: Uint8Array[] = [];
      let [ended, failure] = [false, null as Error | null];
      let wake = () => {};
      const fail = (error: Error) => {
        failure ??= error;
        wake();
      };
      worker.on('message', (message: FromExportWorker) => {
        if (message.kind === 'wanted') supply().catch(fail);
        else if (message.kind === 'piece') queue.push(message.bytes);
        else ended = true;
        wake();
      });
      worker.on('error', fail);
      worker.on('exit', () => ended || fail(new Error('export: the writing thread ended early')));
      try {
        for (;;) {
          const piece = queue.shift();
          if (piece) yield piece;
          else if (failure) throw failure;
          else if (ended) return;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      } finally {
        await worker.terminate();
        await source.return?.();
      }
    },
  };
}
