import type { Division } from '../division.ts';
import { drawBaseMap } from './base-map.ts';
import { frameExtent } from './frame-extent.ts';
import { bandWidth, drawCrosses, drawFrame } from './graticule.ts';
import { ink } from './ink.ts';
import { drawScalePlate, scalePlate } from './map-furniture.ts';
import { mapView, roundScale } from './map-view.ts';
import { pageScene } from './page-scene.ts';
import { mapPageSize, type PageSize } from './page-size.ts';
import {
  type Box,
  circlePath,
  contains,
  grown,
  line,
  overlaps,
  rectangle,
  type Setting,
  stroke,
  text,
} from './pen.ts';
import type { Point } from './projection.ts';
import { scaleScene } from './scale-scene.ts';
import type { Scene, SceneItem } from './scene.ts';
import type { MeasureText, SheetData, SheetOptions, Translate } from './sheet-data.ts';
import { shorten, wrap } from './text-wrap.ts';
import { divisionTitle, quarterText, statusText } from './title-block.ts';

/** A series 图集: the sheets of a banner's or the city's divisions. */
export interface SeriesCover {
  /** Data of the banner or city itself: title, quarter, ground of the overview map. */
  readonly data: SheetData;
  readonly options: SheetOptions;
  /** Divisions without a report this quarter; named on the cover, they have no sheet. */
  readonly missing: readonly Division[];
}

export interface SeriesEntry {
  readonly division: Division;
  /** Page in the series its sheet begins on. */
  readonly page: number;
}

/** Cover and overview map. */
export const seriesFrontPages = 2;

const margin = 24;
const rowHeight = 6;

function contents(entries: readonly SeriesEntry[], box: Box, setting: Setting): SceneItem[] {
  const rows = Math.max(1, Math.floor(box.height / rowHeight));
  const columns = Math.max(2, Math.ceil(entries.length / rows));
  const used = Math.ceil(entries.length / columns);
  const width = (box.width - (columns - 1) * 10) / columns;
  return entries.flatMap(({ division, page }, index): SceneItem[] => {
    const x = box.x + Math.floor(index / used) * (width + 10);
    const y = box.y + (index % used) * rowHeight;
    const name = shorten(division.name, width - 14, 3.4, setting.measure);
    const from = x + setting.measure(name, 3.4, false) + 2;
    const to = x + width - setting.measure(String(page), 3.4, false) - 2;
    return [
      text(name, x, y + 4, 3.4),
      ...(to > from
        ? [
            line(
              [
                [from, y + 3.6],
                [to, y + 3.6],
              ],
              stroke(ink.faint, 0.2, [0.3, 1.2]),
            ),
          ]
        : []),
      text(String(page), x + width, y + 4, 3.4, { anchor: 'end' }),
    ];
  });
}

function drawCover(
  { data, missing }: SeriesCover,
  entries: readonly SeriesEntry[],
  pages: number,
  page: PageSize,
  setting: Setting,
): Scene {
  const { t, measure, language } = setting;
  const middle = page.width / 2;
  const title = t('sheet.coverTitle', { division: divisionTitle(data) });
  const spacing = language === 'zh-CN' ? 0.8 : 0;
  const widthAt = (size: number) => measure(title, size, true) + spacing * ([...title].length - 1);
  const size = Math.min(11, (11 * (page.width - 2 * margin)) / widthAt(11));
  const notes = [
    quarterText(data, setting),
    statusText(data, setting),
    t('sheet.coverCount', { sheets: entries.length, pages }),
    ...(data.mapApprovalNumber === null ? [t('sheet.internal')] : []),
    ...(data.sample ? [t('sheet.sample')] : []),
  ];
  const missingText = missing.map(({ name }) => name).join(t('sheet.comma'));
  const missingLines =
    missing.length === 0
      ? [t('sheet.coverMissingNone')]
      : wrap(missingText, page.width - 2 * margin, 3.2, measure).slice(0, 8);
  const foot = page.height - 26 - missingLines.length * 5;
  const top = 82;
  return {
    widthMillimetres: page.width,
    heightMillimetres: page.height,
    title,
    items: [
      rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
      rectangle({ x: 0, y: 0, width: page.width, height: 7 }, { fill: ink.accent }),
      text(title, middle, 38, size, { bold: true, anchor: 'middle', letterSpacingMillimetres: spacing }),
      text(notes.join(t('sheet.separator')), middle, 51, 4.6, { anchor: 'middle', colour: ink.soft }),
      text(t('sheet.coverContents'), margin, top - 9, 5, { bold: true }),
      rectangle(
        { x: margin, y: top - 5.4, width: page.width - 2 * margin, height: 0.3 },
        { fill: ink.accent },
      ),
      ...contents(
        entries,
        { x: margin, y: top, width: page.width - 2 * margin, height: foot - 12 - top },
        setting,
      ),
      text(t('sheet.coverMissing', { n: missing.length }), margin, foot, 4, { bold: true }),
      rectangle({ x: margin, y: foot + 2, width: page.width - 2 * margin, height: 0.2 }, { fill: ink.rule }),
      ...missingLines.map((content, index) =>
        text(content, margin, foot + 8 + index * 5, 3.2, { colour: ink.soft }),
      ),
      text(data.preparedBy ?? '', middle, page.height - 10, 3.6, { anchor: 'middle', colour: ink.soft }),
    ],
  };
}

/** Where a division can be pointed at: its seat, or the middle of its bounds. */
function pointOf({ seat, bbox }: Division): Point | null {
  if (seat) return seat;
  return bbox ? [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] : null;
}

function drawOverview(
  cover: SeriesCover,
  entries: readonly SeriesEntry[],
  pages: number,
  page: PageSize,
  setting: Setting,
): Scene {
  const { data } = cover;
  const { t, measure } = setting;
  const box: Box = {
    x: 12 + bandWidth,
    y: 24 + bandWidth,
    width: page.width - 24 - 2 * bandWidth,
    height: page.height - 24 - 16 - 2 * bandWidth,
  };
  const { projection, min, max } = frameExtent(data);
  const ground = entries.flatMap(({ division }) => {
    const point = pointOf(division);
    return point ? [projection.forward(point)] : [];
  });
  const xs = [min[0], max[0], ...ground.map(([x]) => x)];
  const ys = [min[1], max[1], ...ground.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = roundScale(
    (1000 / page.magnification) *
      Math.max((east - west) / (box.width - 30), (north - south) / (box.height - 24)),
  );
  const view = mapView(box, projection, [(west + east) / 2, (south + north) / 2], scale, page.magnification);
  const taken: Box[] = [scalePlate(box)];
  const items: SceneItem[] = [];
  for (const { division, page: number } of entries) {
    const point = pointOf(division);
    if (!point) continue;
    const at = view.toPage(point);
    const name = division.shortName;
    const width = measure(name, 2.8, false) + measure(String(number), 3, true) + 6;
    const places = [
      [1.6, -2.2],
      [-1.6 - width, -2.2],
      [-width / 2, -6.2],
      [-width / 2, 1.8],
      [1.6, -6.2],
      [1.6, 2.2],
      [-1.6 - width, -6.2],
      [-1.6 - width, 2.2],
    ] as const;
    const boxes = places.map(([dx, dy]) => ({ x: at[0] + dx, y: at[1] + dy, width, height: 4.4 }));
    const free = boxes.find(
      (one) =>
        contains(box, [one.x, one.y]) &&
        contains(box, [one.x + one.width, one.y + one.height]) &&
        taken.every((other) => !overlaps(one, other, 0.2)),
    );
    items.push({ kind: 'path', d: circlePath(at, 0.8), fill: ink.accent, stroke: stroke('#ffffff', 0.3) });
    // Where towns crowd, the page number alone stands there; the contents name it.
    const small = measure(String(number), 3, true) + 2;
    const label = free ?? { x: at[0] - small / 2, y: at[1] - 5.4, width: small, height: 4.4 };
    taken.push(label, grown({ x: at[0], y: at[1], width: 0, height: 0 }, 0.9));
    const tag = { x: label.x, y: label.y, width: small, height: 4.4 };
    items.push(
      rectangle(tag, { fill: ink.accent }),
      text(String(number), tag.x + small / 2, tag.y + 3.3, 3, {
        bold: true,
        anchor: 'middle',
        colour: '#ffffff',
      }),
    );
    if (free) items.push(text(name, tag.x + small + 1, tag.y + 3.25, 2.8, { halo: stroke('#ffffff', 0.8) }));
  }
  return pageScene(data, `${divisionTitle(data)}　${t('sheet.overview')}`, page, 2, pages, setting, [
    {
      kind: 'group',
      clip: box,
      items: [...drawBaseMap(data, view), ...drawCrosses(view), ...items, ...drawScalePlate(view, setting)],
    },
    ...drawFrame(view, false),
    text(t('sheet.overviewNote'), 12, page.height - 7, 2.8, { colour: ink.soft }),
  ]);
}

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
