import type { Division, DivisionLevel } from '../division.ts';
import { mainBody } from './frame-extent.ts';
import {
  clipRing,
  clipToConvex,
  convexHull,
  doubleArea,
  pageRings,
  ringsPath,
  runsThrough,
} from './ground-shape.ts';
import { ink } from './ink.ts';
import type { MapView } from './map-view.ts';
import { contains, pathOf, rectangle, stroke } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem, Stroke } from './scene.ts';
import type { SheetData } from './sheet-data.ts';

/** Mean length of a water's sides on the page, millimetres, above which it is too coarse to be drawn. */
const coarsestSide = 8;

/** Dash patterns by level as on Chinese maps: the higher the level, the heavier and the longer the dash. */
const levelLines: Readonly<Record<DivisionLevel, Stroke>> = {
  city: stroke(ink.otherLine, 0.5, [5, 1, 0.6, 1, 0.6, 1]),
  banner: stroke(ink.otherLine, 0.36, [4, 0.9, 0.6, 0.9]),
  township: stroke(ink.innerLine, 0.24, [1.8, 0.9]),
  village: stroke(ink.innerLine, 0.18, [0.8, 0.8]),
};

export function levelLine(level: DivisionLevel): Stroke {
  return levelLines[level];
}

/** The line around the drawn division itself; dashed short when it only shows roughly where the unit is. */
export function ownLine(schematic: boolean): Stroke {
  return schematic ? stroke(ink.ownLine, 0.32, [1.6, 1]) : stroke(ink.ownLine, 0.42, [4, 0.9, 0.6, 0.9]);
}

/** The division whose polygon is the lit ground: the drawn one, or, when that has none, its nearest ancestor with one. */
export function litDivision(data: SheetData): Division | null {
  return [...data.path].reverse().find(({ polygon }) => polygon) ?? null;
}

/**
 * The rough outline drawn for a division without polygon: the hull of its organisations' main body, 7 mm wider, as far as it lies in
 * its banner. The sheet says that it is no boundary.
 */
function roughOutline(data: SheetData, view: MapView): Point[][] | null {
  if (data.division.polygon || data.division.level !== 'township') return null;
  const points = data.organisations.flatMap(({ lngLat }) =>
    lngLat ? [view.projection.forward(lngLat)] : [],
  );
  const body = mainBody(points).map(view.place);
  if (body.length < 3) return null;
  const reach = 7;
  const round = convexHull(body).flatMap(([x, y]) =>
    Array.from({ length: 24 }, (_, index): Point => {
      const angle = (index / 24) * 2 * Math.PI;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  );
  const hull = convexHull(round);
  const lit = litDivision(data);
  const inside = (lit?.polygon ? pageRings(lit.polygon, view) : [])
    .map((ring) => clipToConvex(ring, hull))
    .filter((ring) => ring.length >= 3);
  const kept = inside.reduce((sum, ring) => sum + Math.abs(doubleArea(ring)), 0);
  // Where points and banner line disagree altogether (an old line, a wrong datum) the points are the better witness.
  return kept >= 0.4 * Math.abs(doubleArea(hull)) ? inside : [hull];
}

function isBelow(division: Division, ancestor: Division, byCode: ReadonlyMap<string, Division>): boolean {
  let code = division.parentCode;
  for (let step = 0; code && step < 6; step++) {
    if (code === ancestor.code) return true;
    code = byCode.get(code)?.parentCode ?? null;
  }
  return false;
}

/** Waters surveyed for small scales turn into triangles on a large one; such a shape says nothing and is left out. */
function isFineEnough(ring: readonly Point[]): boolean {
  let length = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [px, py] = ring.at(index - 1) as Point;
    length += Math.hypot(x - px, y - py);
  }
  return length / ring.length <= coarsestSide;
}

function drawWater(data: SheetData, view: MapView): SceneItem[] {
  const items: SceneItem[] = [];
  for (const { geometry } of data.water.features) {
    if (geometry.type === 'LineString') {
      const points = geometry.coordinates.map(([lng = 0, lat = 0]) => view.toPage([lng, lat]));
      items.push({ kind: 'path', d: pathOf(points, false), stroke: stroke(ink.waterLine, 0.35) });
      continue;
    }
    const rings = pageRings(geometry, view).filter(isFineEnough);
    if (rings.length > 0)
      items.push({
        kind: 'path',
        d: ringsPath(rings),
        fill: ink.water,
        evenOdd: true,
        stroke: stroke(ink.waterLine, 0.15),
      });
  }
  return items;
}

/** Ground, water and division lines of a view, from the paper up; to be clipped to the view's box. */
export function drawBaseMap(data: SheetData, view: MapView): SceneItem[] {
  const byCode = new Map(data.divisions.map((division) => [division.code, division]));
  const lit = litDivision(data);
  const shapes = data.divisions.flatMap((division) => {
    const rings = division.polygon ? pageRings(division.polygon, view) : [];
    return rings.length > 0 ? [{ division, d: ringsPath(rings) }] : [];
  });
  const fillOf = (division: Division) => {
    // A city without a polygon of its own is lit as the sum of its banners.
    if (!lit) return isBelow(division, data.division, byCode) ? ink.own : ink.sibling;
    return division.code === lit.code || isBelow(division, lit, byCode) ? ink.own : ink.sibling;
  };
  const items: SceneItem[] = [
    rectangle(view.box, { fill: shapes.length > 0 ? ink.beyond : ink.own }),
    ...shapes.map(
      ({ division, d }): SceneItem => ({ kind: 'path', d, fill: fillOf(division), evenOdd: true }),
    ),
  ];
  const outline = roughOutline(data, view);
  if (outline) items.push({ kind: 'path', d: ringsPath(outline), fill: ink.ownBand, fillOpacity: 0.45 });
  items.push(...drawWater(data, view));
  const own = shapes.find(({ division }) => division.code === lit?.code);
  if (own && !outline) items.push({ kind: 'path', d: own.d, stroke: stroke(ink.ownBand, 2.6) });
  const levels: DivisionLevel[] = ['township', 'banner', 'city'];
  for (const level of levels)
    for (const { division, d } of shapes)
      if (division.level === level && division !== own?.division)
        items.push({ kind: 'path', d, stroke: levelLine(level) });
  if (own)
    items.push({
      kind: 'path',
      d: own.d,
      stroke: outline ? levelLine(own.division.level) : ownLine(own.division.schematic),
    });
  if (outline) items.push({ kind: 'path', d: ringsPath(outline), stroke: ownLine(true) });
  return items;
}

/** What of the ground stands inside the frame: the legend explains this and no more. */
export function shownGround(
  data: SheetData,
  view: MapView,
): { readonly water: boolean; readonly lines: ReadonlySet<DivisionLevel> } {
  const own = litDivision(data);
  const lines = new Set(
    data.divisions.flatMap((division) =>
      division.polygon &&
      // Its line is the drawn division's own, which has an entry of its own, unless a rough outline takes that.
      (division.code !== own?.code || own.code !== data.division.code) &&
      pageRings(division.polygon, view).some((ring) => runsThrough(ring, view.box))
        ? [division.level]
        : [],
    ),
  );
  const water = data.water.features.some(({ geometry }) =>
    geometry.type === 'LineString'
      ? geometry.coordinates.some(([lng = 0, lat = 0]) => contains(view.box, view.toPage([lng, lat])))
      : pageRings(geometry, view)
          .filter(isFineEnough)
          .some((ring) => clipRing(ring, view.box).length > 2),
  );
  return { water, lines };
}
