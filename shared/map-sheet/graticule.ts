import { columnLetter, referenceGrid } from './grid-reference.ts';
import { ink } from './ink.ts';
import type { MapView } from './map-view.ts';
import { line, rectangle, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';

/** Width of the band between the two neat lines, millimetres. */
export const bandWidth = 4.4;

const minuteSteps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180];

/** `109°30′`; whole degrees keep the minutes, so that all labels are equally wide. */
export function degreesMinutes(degrees: number): string {
  const minutes = Math.round(degrees * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

/** Finds where a falling or rising coordinate takes a value along an edge, by halving. */
function along(from: number, to: number, value: number, coordinate: (at: number) => number): number {
  const rising = coordinate(to) > coordinate(from);
  let low = from;
  let high = to;
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (coordinate(middle) < value === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function steps(from: number, to: number, minutes: number): number[] {
  const first = Math.ceil((from * 60) / minutes);
  const last = Math.floor((to * 60) / minutes);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => ((first + index) * minutes) / 60,
  );
}

/** The finest step that leaves labels 55 mm apart. */
function stepMinutes(view: MapView): number {
  const { x, y, width, height } = view.box;
  const [west] = view.toGround([x, y + height / 2]);
  const [east] = view.toGround([x + width, y + height / 2]);
  const perMillimetre = ((east - west) * 60) / width;
  return minuteSteps.find((step) => step / perMillimetre >= 55) ?? 360;
}

/** Quiet crosses where meridians and parallels meet, inside the map. */
export function drawCrosses(view: MapView): SceneItem[] {
  const { x, y, width, height } = view.box;
  const minutes = stepMinutes(view);
  const corners = (
    [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ] as Point[]
  ).map(view.toGround);
  const lngs = steps(
    Math.min(...corners.map(([lng]) => lng)),
    Math.max(...corners.map(([lng]) => lng)),
    minutes,
  );
  const lats = steps(
    Math.min(...corners.map(([, lat]) => lat)),
    Math.max(...corners.map(([, lat]) => lat)),
    minutes,
  );
  const hair = stroke(ink.graticule, 0.15);
  return lngs.flatMap((lng) =>
    lats.flatMap((lat) => {
      const [px, py] = view.toPage([lng, lat]);
      return [
        line(
          [
            [px - 1.5, py],
            [px + 1.5, py],
          ],
          hair,
        ),
        line(
          [
            [px, py - 1.5],
            [px, py + 1.5],
          ],
          hair,
        ),
      ];
    }),
  );
}

/**
 * Neat line, outer line, ticks with degrees and minutes on all sides, and the letters and numbers of the reference grid.
 * @param withGrid enlargements on a page of their own have none: the index names their letter.
 */
export function drawFrame(view: MapView, withGrid = true): SceneItem[] {
  const { x, y, width, height } = view.box;
  const right = x + width;
  const bottom = y + height;
  const minutes = stepMinutes(view);
  const items: SceneItem[] = [
    rectangle(view.box, { stroke: stroke(ink.frame, 0.2) }),
    rectangle(
      { x: x - bandWidth, y: y - bandWidth, width: width + 2 * bandWidth, height: height + 2 * bandWidth },
      { stroke: stroke(ink.frame, 0.6) },
    ),
  ];
  const label = { colour: ink.soft, anchor: 'middle' as const };
  const taken: { horizontal: number[]; vertical: number[] } = { horizontal: [], vertical: [] };
  for (const edge of [y, bottom]) {
    const [west] = view.toGround([x, edge]);
    const [east] = view.toGround([right, edge]);
    const outward = edge === y ? -bandWidth : bandWidth;
    for (const lng of steps(west, east, minutes)) {
      const px = along(x, right, lng, (at) => view.toGround([at, edge])[0]);
      items.push(
        line(
          [
            [px, edge],
            [px, edge + outward],
          ],
          stroke(ink.frame, 0.2),
        ),
      );
      taken.horizontal.push(px);
      if (px > x + 1 && px < right - 14)
        items.push(
          text(degreesMinutes(lng), px + 0.8, edge + outward / 2 + 0.8, 2.2, { ...label, anchor: 'start' }),
        );
    }
  }
  for (const edge of [x, right]) {
    const [, south] = view.toGround([edge, bottom]);
    const [, north] = view.toGround([edge, y]);
    const outward = edge === x ? -bandWidth : bandWidth;
    for (const lat of steps(south, north, minutes)) {
      const py = along(bottom, y, lat, (at) => view.toGround([edge, at])[1]);
      items.push(
        line(
          [
            [edge, py],
            [edge + outward, py],
          ],
          stroke(ink.frame, 0.2),
        ),
      );
      taken.vertical.push(py);
      if (py > y + 14)
        items.push(
          text(degreesMinutes(lat), edge + outward / 2 + 0.8, py - 0.8, 2.2, {
            ...label,
            anchor: 'start',
            rotateDegrees: -90,
          }),
        );
    }
  }
  if (!withGrid) return items;
  const { columns, rows } = referenceGrid(view.box);
  /** Steps aside when a degree label begins just there. */
  const clear = (at: number, ticks: readonly number[], before: number, after: number) =>
    ticks.reduce(
      (place, tick) => (place > tick - before && place < tick + after ? tick - before : place),
      at,
    );
  for (let column = 0; column < columns; column++) {
    const px = clear(x + ((column + 0.5) * width) / columns, taken.horizontal, 2.4, 13);
    for (const py of [y - bandWidth / 2 + 0.95, bottom + bandWidth / 2 + 0.95])
      items.push(text(columnLetter(column), px, py, 2.6, { ...label, bold: true, colour: ink.frame }));
  }
  for (let row = 0; row < rows; row++) {
    const place = y + ((row + 0.5) * height) / rows;
    const py = taken.vertical.reduce(
      (at, tick) => (at > tick - 13 && at < tick + 2.4 ? tick + 3 : at),
      place,
    );
    for (const px of [x - bandWidth / 2, right + bandWidth / 2])
      items.push(text(String(row + 1), px, py + 0.95, 2.6, { ...label, bold: true, colour: ink.frame }));
  }
  return items;
}
