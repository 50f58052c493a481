import type { Position } from 'geojson';
import type { LngLat } from '../division.ts';
import { areaSquareMetres } from './area.ts';
import { bboxOfArea } from './bbox.ts';
import { polygonContains } from './contains.ts';
import { type Area, partsOf } from './parts.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance to the nearest edge, negative outside. */
  readonly depth: number;
}

/**
 * The point of the area that lies furthest from its edge (pole of inaccessibility): where a label has most room. Of several parts the
 * largest is taken. Found by halving squares (the idea of mapbox/polylabel) to 1/200 of the area's extent; longitude is
 * shrunk by cos(latitude), so distances are true to scale.
 */
export function interiorPoint(area: Area): LngLat {
  const part = largestPart(area);
  const [west, south, east, north] = bboxOfArea(part);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const rings = part.coordinates.map((ring) => ring.map(([lng = 0, lat = 0]): LngLat => [lng * shrink, lat]));
  const flat: Area = { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])) };
  const cellAt = (x: number, y: number, half: number): Cell => {
    const distance = Math.min(...rings.map((ring) => distanceToRing(ring, x, y)));
    return { x, y, half, depth: polygonContains(flat, [x, y]) ? distance : -distance };
  };

  const width = (east - west) * shrink;
  const height = north - south;
  const precision = Math.max(width, height) / 200;
  const size = Math.min(width, height);
  if (size === 0) return [west + (east - west) / 2, south + height / 2];
  const queue: Cell[] = [];
  for (let x = west * shrink; x < east * shrink; x += size) {
    for (let y = south; y < north; y += size) queue.push(cellAt(x + size / 2, y + size / 2, size / 2));
  }
  let best = cellAt(west * shrink + width / 2, south + height / 2, 0);
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    if (cell.depth > best.depth) best = cell;
    // No point of the square can be deeper than its centre plus half the diagonal. Until a point inside is found, search on.
    const worthwhile = best.depth > 0 ? precision : precision / 1000;
    if (cell.depth + cell.half * Math.SQRT2 - best.depth <= worthwhile) continue;
    const half = cell.half / 2;
    for (const dx of [-half, half]) {
      for (const dy of [-half, half]) queue.push(cellAt(cell.x + dx, cell.y + dy, half));
    }
  }
  return [best.x / shrink, best.y];
}

function largestPart(area: Area): { type: 'Polygon'; coordinates: Position[][] } {
  const parts = partsOf(area).map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  return parts.reduce((a, b) => (areaSquareMetres(b) > areaSquareMetres(a) ? b : a));
}

function distanceToRing(ring: readonly LngLat[], x: number, y: number): number {
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as LngLat;
    const [bx, by] = ring[i] as LngLat;
    const [dx, dy] = [bx - ax, by - ay];
    const along = dx || dy ? ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) : 0;
    const t = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return nearest;
}
