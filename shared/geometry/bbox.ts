import type { Position } from 'geojson';
import type { Bbox, LngLat } from '../division.ts';
import { type Area, partsOf } from './parts.ts';

/** Bounds of a list of positions in degrees. Throws RangeError when the list is empty. */
export function bboxOfPositions(positions: Iterable<readonly number[]>): Bbox {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lng = Number.NaN, lat = Number.NaN] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  if (!(west <= east)) throw new RangeError('bbox: received no positions, expected at least one');
  return [west, south, east, north];
}

/** Bounds of an area: of its outer rings, since holes lie inside them. */
export function bboxOfArea(area: Area): Bbox {
  return bboxOfPositions(partsOf(area).flatMap(([outer]): Position[] => outer ?? []));
}

export function bboxContains([west, south, east, north]: Bbox, [lng, lat]: LngLat): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

export function bboxesOverlap(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The bounds widened by `marginDegrees` on every side, outward to hundredths of a degree. */
export function widenBbox([west, south, east, north]: Bbox, marginDegrees: number): Bbox {
  return [
    Math.floor((west - marginDegrees) * 100) / 100,
    Math.floor((south - marginDegrees) * 100) / 100,
    Math.ceil((east + marginDegrees) * 100) / 100,
    Math.ceil((north + marginDegrees) * 100) / 100,
  ];
}
