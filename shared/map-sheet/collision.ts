import type { Box } from './pen.ts';
import type { Point } from './projection.ts';

export interface Circle {
  readonly centre: Point;
  readonly radius: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function boxAround({ centre: [x, y], radius }: Circle): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

export function boxOfSegment({ from, to }: Segment): Box {
  return {
    x: Math.min(from[0], to[0]),
    y: Math.min(from[1], to[1]),
    width: Math.abs(from[0] - to[0]),
    height: Math.abs(from[1] - to[1]),
  };
}

/** Nearest point of the box to a point. */
export function nearestOn(box: Box, [x, y]: Point): Point {
  return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];
}

export function boxHitsCircle(box: Box, circle: Circle, gap = 0): boolean {
  const [x, y] = nearestOn(box, circle.centre);
  return Math.hypot(x - circle.centre[0], y - circle.centre[1]) < circle.radius + gap;
}

export function segmentHitsCircle({ from, to }: Segment, { centre, radius }: Circle, gap = 0): boolean {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const lengthSquared = dx * dx + dy * dy;
  const share =
    lengthSquared === 0 ? 0 : ((centre[0] - from[0]) * dx + (centre[1] - from[1]) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(from[0] + t * dx - centre[0], from[1] + t * dy - centre[1]) < radius + gap;
}

/** Liang–Barsky: does any part of the segment lie inside the box? */
export function segmentHitsBox({ from, to }: Segment, box: Box, gap = 0): boolean {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  let enter = 0;
  let leave = 1;
  const sides: [number, number][] = [
    [-dx, from[0] - (box.x - gap)],
    [dx, box.x + box.width + gap - from[0]],
    [-dy, from[1] - (box.y - gap)],
    [dy, box.y + box.height + gap - from[1]],
  ];
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q <= 0) return false;
    } else if (p < 0) enter = Math.max(enter, q / p);
    else leave = Math.min(leave, q / p);
  }
  return enter < leave;
}

export function segmentsCross(a: Segment, b: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  const d1 = side(a.from, a.to, b.from);
  const d2 = side(a.from, a.to, b.to);
  const d3 = side(b.from, b.to, a.from);
  const d4 = side(b.from, b.to, a.to);
  return d1 * d2 < 0 && d3 * d4 < 0;
}
