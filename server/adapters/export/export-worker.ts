import { parentPort, workerData } from 'node:worker_threads';
import type { ExportBatches } from './export-writer.ts';
import { heavyWriters } from './heavy-writers.ts';
import type { ExportPlan, FromExportWorker, ToExportWorker } from './worker-messages.ts';

const { format, set } = workerData as ExportPlan;

function tell(message: FromExportWorker, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

/** Batches as they come; the next is asked for when this one is written, so that none pile up. */
async function* batches(): ExportBatches {
  for (;;) {
    const message = await new Promise<ToExportWorker>((resolve) => {
      parentPort?.once('message', resolve);
      tell({ kind: 'wanted' });
    });
    if (message.kind === 'end') return;
    yield message.rows;
  }
}

for await (const piece of heavyWriters[format].write(set, batches())) {
  // A copy of its own: what a stream hands out may lie in a pool that must not be given away.
  const bytes = Uint8Array.from(piece);
  tell({ kind: 'piece', bytes }, [bytes.buffer]);
}
tell({ kind: 'end' });
// The port would keep the thread waiting for more.
parentPort?.unref();
