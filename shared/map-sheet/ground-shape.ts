import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../division.ts';
import type { MapView } from './map-view.ts';
import { type Box, contains, grown, pathOf } from './pen.ts';
import type { Point } from './projection.ts';

/** All rings of a polygon or multipolygon, outer and inner alike. */
export function ringsOf(shape: Polygon | MultiPolygon): LngLat[][] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring) => ring.map((position): LngLat => [position[0] ?? 0, position[1] ?? 0])),
  );
}

export function positionsOf(shape: Polygon | MultiPolygon): LngLat[] {
  return ringsOf(shape).flat();
}

/** Drops points nearer than 0.15 mm to the last one kept: nobody sees them, and files stay small. */
function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    if (!last || index === points.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 0.15)
      kept.push(point);
  }
  return kept;
}

function clipSide(
  ring: readonly Point[],
  inside: (p: Point) => boolean,
  cut: (a: Point, b: Point) => Point,
): Point[] {
  const result: Point[] = [];
  for (const [index, point] of ring.entries()) {
    const previous = ring.at(index - 1) ?? point;
    if (inside(point)) {
      if (!inside(previous)) result.push(cut(previous, point));
      result.push(point);
    } else if (inside(previous)) result.push(cut(previous, point));
  }
  return result;
}

/** Sutherland–Hodgman against a rectangle. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  if (ring.every((point) => contains(box, point))) return [...ring];
  const atX =
    (x: number) =>
    (a: Point, b: Point): Point => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
  const atY =
    (y: number) =>
    (a: Point, b: Point): Point => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  let points = clipSide(ring, ([x]) => x >= box.x, atX(box.x));
  points = clipSide(points, ([x]) => x <= right, atX(right));
  points = clipSide(points, ([, y]) => y >= box.y, atY(box.y));
  return clipSide(points, ([, y]) => y <= bottom, atY(bottom));
}

/** Twice the signed area of a ring (shoelace). */
export function doubleArea(ring: readonly Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [px, py] = ring.at(index - 1) as Point;
    sum += px * y - x * py;
  }
  return sum;
}

/** The part of a ring inside a convex polygon whose corners run counter-clockwise on a y-up plane (as `convexHull` gives them). */
export function clipToConvex(ring: readonly Point[], hull: readonly Point[]): Point[] {
  let points = [...ring];
  for (const [index, b] of hull.entries()) {
    const a = hull.at(index - 1) as Point;
    const side = ([x, y]: Point) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    points = clipSide(
      points,
      (point) => side(point) >= 0,
      (p, q) => {
        const share = side(p) / (side(p) - side(q));
        return [p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])];
      },
    );
  }
  return points;
}

/** The rings of a shape as they stand on the page, cut 6 mm outside the frame so that no cut edge is ever seen. */
export function pageRings(shape: Polygon | MultiPolygon, view: MapView): Point[][] {
  const room = grown(view.box, 6);
  return ringsOf(shape).flatMap((ring) => {
    const clipped = clipRing(thinned(ring.map(view.toPage)), room);
    return clipped.length >= 3 ? [clipped] : [];
  });
}

export function ringsPath(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => pathOf(ring, true)).join('');
}

/** Even–odd rule over all rings. */
export function ringsContain(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as Point;
      const [xj, yj] = ring[j] as Point;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Convex hull (monotone chain), counter-clockwise on a y-up plane. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (a: Point, b: Point, c: Point) =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

/** Whether a ring's line runs through a box: its edges there are more than the box's own sides, which only say that it lies inside. */
export function runsThrough(ring: readonly Point[], box: Box): boolean {
  const clipped = clipRing(ring, box);
  const sides = [
    ([x]: Point) => x <= box.x,
    ([x]: Point) => x >= box.x + box.width,
    ([, y]: Point) => y <= box.y,
    ([, y]: Point) => y >= box.y + box.height,
  ];
  return clipped.some((point, index) => {
    const previous = clipped.at(index - 1) ?? point;
    return !sides.some((onSide) => onSide(point) && onSide(previous));
  });
}
