import { zipSync } from 'fflate';
import type { Sheet } from '../../../shared/map-sheet/scene.ts';
import { breathe } from './breathe.ts';
import { printPdf } from './print-pdf.ts';
import type { PrintMeta, SeriesOptions } from './sheet-printer.ts';
import { bookmarked } from './vector-printer.ts';

export interface SheetFile {
  /** File name inside the ZIP, without folder. */
  readonly name: string;
  readonly sheet: Sheet;
}

/**
 * A ZIP of single PDFs, dated with the drawing date: the same sheets give the same bytes.
 * @throws the signal's reason when cancelled.
 */
export async function zipSheets(
  files: readonly SheetFile[],
  meta: PrintMeta,
  { signal, onProgress }: SeriesOptions = {},
): Promise<Uint8Array> {
  const entries: Record<string, Uint8Array> = {};
  for (const [index, { name, sheet }] of files.entries()) {
    signal?.throwIfAborted();
    entries[name] = await printPdf(bookmarked([sheet]), { ...meta, title: sheet.bookmark });
    onProgress?.(index + 1, files.length);
    await breathe();
  }
  // A ZIP stores wall-clock time: noon in whatever zone the server runs in is written as noon of that day.
  return zipSync(entries, { level: 0, mtime: new Date(`${meta.drawnOn}T12:00:00`) });
}
