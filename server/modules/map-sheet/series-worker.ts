import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { printSeries, type SeriesSheet } from '../../adapters/sheet-printer/print-series.ts';
import { zipSheets } from '../../adapters/sheet-printer/zip-sheets.ts';
import type { FromWorker, SeriesPlan, ToWorker } from './series-messages.ts';

const { cover, divisions, format, meta } = workerData as SeriesPlan;
const t = messagesIn(meta.language);
const count = divisions.length;

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

/** Sheets one after the other, each from facts the server reads only then. */
async function* drawOneByOne(): AsyncGenerator<SeriesSheet> {
  for (const [index, division] of divisions.entries()) {
    if (!parentPort) return;
    const answer = once(parentPort, 'message');
    tell({ kind: 'wanted', index });
    const [{ facts }] = (await answer) as [ToWorker];
    yield { division, sheet: drawSheet(facts, cover.options, t, measureText) };
  }
}

async function printZip(): Promise<Uint8Array> {
  const files: { name: string; sheet: SeriesSheet['sheet'] }[] = [];
  for await (const { division, sheet } of drawOneByOne()) {
    // The number keeps the order of the series and tells towns of the same name apart.
    const number = String(files.length + 1).padStart(String(count).length, '0');
    files.push({ name: `${number}-${division.name}-${cover.data.quarter}.pdf`, sheet });
    tell({ kind: 'progress', done: Math.floor(files.length / 2) });
  }
  return zipSheets(files, meta, {
    onProgress: (printed) => tell({ kind: 'progress', done: Math.floor((count + printed) / 2) }),
  });
}

const bytes =
  format === 'zip'
    ? await printZip()
    : await printSeries(cover, drawOneByOne(), count, meta, t, {
        // Every sheet counts there once when drawn and once when printed.
        onProgress: (steps) => tell({ kind: 'progress', done: Math.floor(steps / 2) }),
      });
tell({ kind: 'finished', bytes });
// The port would keep the thread waiting for more.
parentPort?.unref();
