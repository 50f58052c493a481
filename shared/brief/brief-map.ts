import { drawBaseMap } from '../map-sheet/base-map.ts';
import { drawDivisionCircle } from '../map-sheet/circle-ink.ts';
import { countByDivision, type DivisionCount } from '../map-sheet/count-by-division.ts';
import { divisionCircles } from '../map-sheet/division-circle.ts';
import { frameExtent } from '../map-sheet/frame-extent.ts';
import { ink } from '../map-sheet/ink.ts';
import { drawScalePlate, scalePlate } from '../map-sheet/map-furniture.ts';
import { drawingOrder, plot } from '../map-sheet/map-plan.ts';
import { type MapView, mapView, roundScale } from '../map-sheet/map-view.ts';
import { type Box, contains, grown, rectangle, type Setting, stroke } from '../map-sheet/pen.ts';
import type { SceneItem } from '../map-sheet/scene.ts';
import type { SheetData } from '../map-sheet/sheet-data.ts';
import { drawSymbol, drawVenue } from '../map-sheet/symbol-ink.ts';
import { venueColour } from '../symbol.ts';
import type { PublicCount } from './suppress.ts';

/** Symbols stand closer here than on the sheet, and carry no number. */
const symbolFactor = 0.82;

function viewOf(data: SheetData, box: Box): { view: MapView; extent: ReturnType<typeof frameExtent> } {
  const extent = frameExtent(data);
  const { min, max } = extent;
  const scale = roundScale(
    1000 * Math.max((max[0] - min[0]) / (box.width - 14), (max[1] - min[1]) / (box.height - 14)),
  );
  const centre = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2] as const;
  return { extent, view: mapView(box, extent.projection, centre, scale, 1) };
}

function framed(box: Box, items: readonly SceneItem[]): SceneItem[] {
  return [{ kind: 'group', clip: box, items }, rectangle(box, { stroke: stroke(ink.frame, 0.35) })];
}

/**
 * The gaps on the ground: of a banner or the city a circle a division with its three shares and every unorganised above-scale
 * enterprise over them; of a unit every organisation.
 */
export function drawGapMap(data: SheetData, box: Box, setting: Setting): SceneItem[] {
  const { view, extent } = viewOf(data, box);
  const unit = data.division.level === 'township';
  const inside = grown(box, -2);
  const symbols = plot(data, extent)
    .filter(({ symbolClass }) => unit || symbolClass === 'unorganised-above-scale')
    .map((plotted) => ({ ...plotted, at: view.place(plotted.ground) }))
    .filter(({ at }) => contains(inside, at))
    .sort((a, b) => drawingOrder(a.symbolClass, b.symbolClass));
  const circles = unit
    ? []
    : divisionCircles(
        data,
        countByDivision(data),
        view,
        symbols.map(({ at }) => at),
        [scalePlate(box)],
        setting,
      );
  return framed(box, [
    ...drawBaseMap(data, view),
    ...circles.flatMap(drawDivisionCircle),
    ...symbols.flatMap(({ symbolClass, at, organisation }) =>
      drawSymbol(symbolClass, at, organisation.employees, symbolFactor),
    ),
    ...drawScalePlate(view, setting),
  ]);
}

/**
 * For the public: how many are organised by division, and the venues that are open. Nothing of what is not organised.
 * @param organised by code of the direct child; what may not be shown has the smallest circle
 */
export function drawPublicMap(
  data: SheetData,
  organised: ReadonlyMap<string, PublicCount>,
  box: Box,
  setting: Setting,
): SceneItem[] {
  const { view } = viewOf(data, box);
  const counts = countByDivision(data).map(({ division }): DivisionCount => {
    const count = organised.get(division.code);
    const total = typeof count === 'number' ? count : 1;
    return { division, organised: total, unorganisedAboveScale: 0, otherUnorganised: 0, total };
  });
  const circles = divisionCircles(
    data,
    counts.filter(({ total }) => total > 0),
    view,
    [],
    [scalePlate(box)],
    setting,
  ).map((circle) => ({
    ...circle,
    captionText: setting.t('brief.public-circle', {
      count: publicText(organised.get(circle.division.code) ?? 'hidden'),
    }),
  }));
  const venues = data.venues.filter(({ openForSharing }) => openForSharing);
  return framed(box, [
    ...drawBaseMap(data, view),
    ...venues
      .map(({ lngLat }) => view.toPage(lngLat))
      .filter((at) => contains(grown(box, -2), at))
      .flatMap((at) => drawVenue(at, true, venueColour)),
    ...circles.flatMap(drawDivisionCircle),
    ...drawScalePlate(view, setting),
  ]);
}

/** `<3` for one or two, `*` for what is hidden beside it. */
export function publicText(count: PublicCount): string {
  if (count === 'few') return '<3';
  return count === 'hidden' ? '*' : String(count);
}
