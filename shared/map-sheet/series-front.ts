import { ink } from './ink.ts';
import { mapPageSize } from './page-size.ts';
import { type Setting, text } from './pen.ts';
import { scaleScene } from './scale-scene.ts';
import type { Scene } from './scene.ts';
import type { SeriesCover, SeriesEntry } from './series.ts';
import { drawCover } from './series-cover.ts';
import { drawOverview } from './series-overview.ts';
import type { MeasureText, Translate } from './sheet-data.ts';

export type { SeriesCover, SeriesEntry } from './series.ts';

/** Cover and overview map. */
export const seriesFrontPages = 2;

/**
 * Cover (title, quarter, contents with page numbers, divisions that did not report) and overview map of a series.
 * @param pages of the whole series.
 */
export function drawSeriesFront(
  cover: SeriesCover,
  entries: readonly SeriesEntry[],
  pages: number,
  t: Translate,
  measure: MeasureText,
): Scene[] {
  const setting: Setting = { t, measure, language: cover.options.language };
  const page = mapPageSize(cover.options.size);
  return [
    drawCover(cover, entries, pages, page, setting),
    drawOverview(cover, entries, pages, page, setting),
  ].map((scene) => scaleScene(scene, page.magnification));
}

/** The same page with its number in the series, bottom right. */
export function withSeriesNumber(scene: Scene, number: number, t: Translate): Scene {
  const mark = text(
    t('sheet.pageNumber', { page: number }),
    scene.widthMillimetres - 10,
    scene.heightMillimetres - 2.8,
    2.8,
    { anchor: 'end', bold: true, colour: ink.soft },
  );
  return { ...scene, items: [...scene.items, mark] };
}
