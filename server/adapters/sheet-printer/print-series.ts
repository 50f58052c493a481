import type { Division } from '../../../shared/division.ts';
import type { Scene, Sheet } from '../../../shared/map-sheet/scene.ts';
import {
  drawSeriesFront,
  type SeriesCover,
  type SeriesEntry,
  seriesFrontPages,
  withSeriesNumber,
} from '../../../shared/map-sheet/series-front.ts';
import type { Translate } from '../../../shared/map-sheet/sheet-data.ts';
import { breathe } from './breathe.ts';
import { measureText } from './font.ts';
import { PdfWriter } from './print-pdf.ts';
import type { PrintMeta, SeriesOptions } from './sheet-printer.ts';
import { bookmarked } from './vector-printer.ts';

export interface SeriesSheet {
  readonly division: Division;
  readonly sheet: Sheet;
}

/**
 * Prints a series 图集 into one PDF: cover with contents, overview map, every sheet with its bookmark, page numbers throughout.
 * @param sheets in the order of the series; a generator draws them one by one, so that a cancelled series draws no more of them.
 * @param count how many sheets there will be, for the progress: each counts once when drawn and once when printed.
 * @throws the signal's reason when cancelled.
 */
export async function printSeries(
  cover: SeriesCover,
  sheets: AsyncIterable<SeriesSheet> | Iterable<SeriesSheet>,
  count: number,
  meta: PrintMeta,
  t: Translate,
  { signal, onProgress }: SeriesOptions = {},
): Promise<Uint8Array> {
  const drawn: SeriesSheet[] = [];
  for await (const one of sheets) {
    drawn.push(one);
    onProgress?.(drawn.length, 2 * count);
    await breathe();
    signal?.throwIfAborted();
  }
  let page = seriesFrontPages + 1;
  const entries = drawn.map(({ division, sheet }): SeriesEntry => {
    const entry = { division, page };
    page += sheet.pages.length;
    return entry;
  });
  const writer = new PdfWriter(meta);
  const front: Scene[] = drawSeriesFront(cover, entries, page - 1, t, measureText);
  for (const [index, scene] of front.entries())
    writer.addPage({ scene, bookmark: index === 0 ? meta.title : t('sheet.overview') });
  let number = seriesFrontPages;
  for (const [index, { sheet }] of drawn.entries()) {
    for (const one of bookmarked([sheet])) {
      number += 1;
      writer.addPage({ ...one, scene: withSeriesNumber(one.scene, number, t) });
    }
    onProgress?.(count + index + 1, 2 * count);
    await breathe();
    signal?.throwIfAborted();
  }
  return writer.end();
}
