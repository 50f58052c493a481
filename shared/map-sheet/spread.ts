import { type Box, overlaps } from './pen.ts';
import type { Point } from './projection.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** The room a symbol asks for around its centre, millimetres; more to the right when its number shall stand there. */
export interface Footprint {
  readonly centre: Point;
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  /** Higher goes first and so stays nearer to its true place. */
  readonly rank: number;
}

const densityReach = 6;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Offsets on a golden-angle spiral, nearest first, about 0.5 mm apart, up to 45 mm. */
const offsets: readonly Point[] = Array.from({ length: 8_000 }, (_, index): Point => {
  const reach = 0.5 * Math.sqrt(index);
  return [reach * Math.cos(index * goldenAngle), reach * Math.sin(index * goldenAngle)];
});

function boxAt({ left, right, up, down }: Footprint, [x, y]: Point): Box {
  return { x: x - left, y: y - up, width: left + right, height: up + down };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** How many others stand within 6 mm. */
function densities(footprints: readonly Footprint[]): number[] {
  const grid = new SpatialGrid<Point>(densityReach);
  for (const { centre } of footprints) grid.add(centre, { x: centre[0], y: centre[1], width: 0, height: 0 });
  return footprints.map(({ centre: [x, y] }) => {
    let count = 0;
    const around = {
      x: x - densityReach,
      y: y - densityReach,
      width: 2 * densityReach,
      height: 2 * densityReach,
    };
    grid.some(around, (other) => {
      if (Math.hypot(other[0] - x, other[1] - y) <= densityReach) count++;
      return false;
    });
    return count;
  });
}

/**
 * Finds every symbol the free place nearest to its true one: by rank, then from the middle of a crowd outwards, so that a crowd swells
 * evenly and nobody is carried across it. Symbols at one place become a rosette. Same input, same result: no chance.
 * @param avoid rectangles nothing may stand in (enlargements, circles of divisions).
 * @returns the centres to draw at, in the same order; the true place where nothing is free within 45 mm.
 */
export function spreadSymbols(
  footprints: readonly Footprint[],
  box: Box,
  avoid: readonly Box[] = [],
): Point[] {
  const density = densities(footprints);
  const order = footprints
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (footprints[b]?.rank ?? 0) - (footprints[a]?.rank ?? 0) ||
        (density[b] ?? 0) - (density[a] ?? 0) ||
        a - b,
    );
  const grid = new SpatialGrid<Box>(8);
  for (const other of avoid) grid.add(other, other);
  const at = footprints.map(({ centre }) => centre);
  for (const index of order) {
    const footprint = footprints[index] as Footprint;
    const [x, y] = footprint.centre;
    for (const [dx, dy] of offsets) {
      const place: Point = [x + dx, y + dy];
      const own = boxAt(footprint, place);
      if (!isInside(own, box) || grid.some(own, (other) => overlaps(own, other))) continue;
      // The same point object where nothing moves: a symbol in the clear keeps its place to the last bit.
      at[index] = dx === 0 && dy === 0 ? footprint.centre : place;
      grid.add(own, own);
      break;
    }
  }
  return at;
}
