import type { Division } from '../division.ts';
import { pageRings, positionsOf, ringsPath } from './ground-shape.ts';
import { ink } from './ink.ts';
import { type MapView, mapView } from './map-view.ts';
import { type Block, type Box, circlePath, rectangle, type Setting, stroke, text } from './pen.ts';
import { type Point, transverseMercator } from './projection.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';

function cityView(data: SheetData, box: Box): MapView | null {
  const positions = data.divisions.flatMap(({ polygon, seat }) =>
    polygon ? positionsOf(polygon) : seat ? [seat] : [],
  );
  if (positions.length === 0) return null;
  const lngs = positions.map(([lng]) => lng);
  const projection = transverseMercator((Math.min(...lngs) + Math.max(...lngs)) / 2);
  const ground = positions.map(projection.forward);
  const xs = ground.map(([x]) => x);
  const ys = ground.map(([, y]) => y);
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale =
    1000 * Math.max((maxX - minX) / (box.width - 6), (maxY - minY) / (box.height - 6), 1000 / box.width);
  return mapView(box, projection, [(minX + maxX) / 2, (minY + maxY) / 2], scale, 1);
}

/**
 * Where this sheet lies within the city: its banner lit, its frame or a dot in red. Null for the city's own sheet and when nothing
 * but the division itself is known.
 */
export function drawLocator(data: SheetData, box: Box, main: MapView, { t, measure }: Setting): Block | null {
  const view = cityView(data, box);
  if (!view || data.division.level === 'city' || data.divisions.length < 2) return null;
  const own = new Set(data.path.filter(({ level }) => level !== 'city').map(({ code }) => code));
  const shapes = data.divisions
    .filter(({ polygon, level }) => polygon && level !== 'city')
    .sort((a, b) => Number(own.has(a.code)) - Number(own.has(b.code)));
  const inner: SceneItem[] = [rectangle(box, { fill: ink.paper })];
  const names: SceneItem[] = [];
  const dPath = (division: Division) =>
    division.polygon ? ringsPath(pageRings(division.polygon, view)) : '';
  for (const division of shapes)
    inner.push({
      kind: 'path',
      d: dPath(division),
      fill: own.has(division.code) ? ink.ownBand : ink.beyond,
      evenOdd: true,
      stroke: stroke(own.has(division.code) ? ink.ownLine : '#ffffff', 0.25),
    });
  for (const division of shapes) {
    if (division.level !== 'banner') continue;
    const rings = pageRings(division.polygon as NonNullable<Division['polygon']>, view);
    const longest = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
    const xs = longest.map(([x]) => x);
    const ys = longest.map(([, y]) => y);
    const width = Math.max(...xs) - Math.min(...xs);
    if (measure(division.shortName, 2.2, false) > width) continue;
    names.push(
      text(
        division.shortName,
        (Math.min(...xs) + Math.max(...xs)) / 2,
        (Math.min(...ys) + Math.max(...ys)) / 2 + 0.8,
        2.2,
        {
          anchor: 'middle',
          colour: own.has(division.code) ? ink.ownLine : ink.soft,
        },
      ),
    );
  }
  const corners = (
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as Point[]
  ).map(([right, down]) =>
    view.toPage(main.toGround([main.box.x + right * main.box.width, main.box.y + down * main.box.height])),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const frame = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  const small = frame.width < 3;
  const middle: Point = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  names.push(
    small
      ? { kind: 'path', d: circlePath(middle, 1.1), fill: ink.accent, stroke: stroke('#ffffff', 0.3) }
      : rectangle(frame, { stroke: stroke(ink.accent, 0.45) }),
  );
  return {
    height: box.height,
    items: [
      { kind: 'group', clip: box, items: [...inner, ...names] },
      rectangle(box, { stroke: stroke(ink.rule, 0.2) }),
      text(t('sheet.locator'), box.x + 2, box.y + 4.4, 2.8, { colour: ink.soft }),
    ],
  };
}
