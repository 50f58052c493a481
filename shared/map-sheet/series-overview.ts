import type { Division } from '../division.ts';
import { drawBaseMap } from './base-map.ts';
import { frameExtent } from './frame-extent.ts';
import { bandWidth, drawCrosses, drawFrame } from './graticule.ts';
import { ink } from './ink.ts';
import { placeLabels } from './label-placement.ts';
import { drawScalePlate, scalePlate } from './map-furniture.ts';
import { type MapView, mapView, roundScale } from './map-view.ts';
import { pageScene } from './page-scene.ts';
import type { PageSize } from './page-size.ts';
import { type Box, circlePath, grown, line, rectangle, type Setting, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { Scene, SceneItem } from './scene.ts';
import type { SeriesCover, SeriesEntry } from './series.ts';
import { divisionTitle } from './title-block.ts';

/** Where a division can be pointed at: its seat, or the middle of its bounds. */
function pointOf({ seat, bbox }: Division): Point | null {
  if (seat) return seat;
  return bbox ? [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] : null;
}

const tagHeight = 4.2;

/** Page numbers with names at the divisions' places; where towns crowd, with leaders; where even that fails, the number alone. */
function drawPageTags(
  entries: readonly SeriesEntry[],
  view: MapView,
  keepClear: readonly Box[],
  { measure }: Setting,
): SceneItem[] {
  const bounds = grown(view.box, -1);
  const tags = entries.flatMap(({ division, page }) => {
    const point = pointOf(division);
    if (!point) return [];
    const numberWidth = measure(String(page), 3, true) + 2;
    const name = division.shortName;
    const centre = view.toPage(point);
    return [
      {
        name,
        page,
        numberWidth,
        centre,
        radius: 0.9,
        width: numberWidth + measure(name, 2.8, false) + 1.4,
        height: tagHeight,
      },
    ];
  });
  const dots = tags.map(({ centre, radius }) => ({ centre, radius }));
  const first = placeLabels(tags, bounds, { circles: dots, boxes: keepClear, segments: [] }).places;
  const left = tags.filter((_, index) => !first[index]).map((tag) => ({ ...tag, width: tag.numberWidth }));
  const boxes = [...keepClear, ...first.flatMap((place) => (place ? [place.box] : []))];
  const second = placeLabels(left, bounds, { circles: dots, boxes, segments: [] }).places;
  const placed = [
    ...tags.map((tag, index) => ({ ...tag, place: first[index] ?? null, named: true })),
    ...left.map((tag, index) => ({ ...tag, place: second[index] ?? null, named: false })),
  ];
  return placed.flatMap(({ place, centre, name, page, numberWidth, named }): SceneItem[] => {
    if (!place) return [];
    const { x, y } = place.box;
    return [
      ...(place.leader ? [line([centre, place.leader.to], stroke(ink.leader, 0.16))] : []),
      { kind: 'path', d: circlePath(centre, 0.8), fill: ink.accent, stroke: stroke('#ffffff', 0.3) },
      rectangle({ x, y, width: numberWidth, height: tagHeight }, { fill: ink.accent }),
      text(String(page), x + numberWidth / 2, y + 3.2, 3, {
        bold: true,
        anchor: 'middle',
        colour: '#ffffff',
      }),
      ...(named ? [text(name, x + numberWidth + 0.9, y + 3.15, 2.8, { halo: stroke('#ffffff', 0.8) })] : []),
    ];
  });
}

/** The overview map: the ground of the banner or city, and on it the page of every sheet. */
export function drawOverview(
  cover: SeriesCover,
  entries: readonly SeriesEntry[],
  pages: number,
  page: PageSize,
  setting: Setting,
): Scene {
  const { data } = cover;
  const { t } = setting;
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
  const items = drawPageTags(entries, view, [scalePlate(box)], setting);
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
