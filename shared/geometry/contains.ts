import type { Position } from 'geojson';
import type { Bbox, LngLat } from '../division.ts';
import { bboxContains, bboxOfArea } from './bbox.ts';
import { type Area, partsOf } from './parts.ts';

/** Divisions are asked thousands of times (one import row each); their bounds are computed once. */
const boundsOf = new WeakMap<Area, Bbox>();

/**
 * Whether the point lies in the area, by the even-odd rule over all rings (so holes count as outside).
 * A point exactly on an edge belongs to one side only: of two areas sharing that edge exactly one contains it.
 */
export function polygonContains(area: Area, lngLat: LngLat): boolean {
  let bounds = boundsOf.get(area);
  if (!bounds) {
    bounds = bboxOfArea(area);
    boundsOf.set(area, bounds);
  }
  if (!bboxContains(bounds, lngLat)) return false;
  let inside = false;
  for (const rings of partsOf(area)) {
    for (const ring of rings) if (oddCrossings(ring, lngLat)) inside = !inside;
  }
  return inside;
}

/** Counts the edges a ray to the east crosses; the half-open comparison makes a vertex count once. */
function oddCrossings(ring: readonly Position[], [lng, lat]: LngLat): boolean {
  let odd = false;
  let previous = ring.at(-1);
  for (const position of ring) {
    const [x1 = 0, y1 = 0] = previous ?? position;
    const [x2 = 0, y2 = 0] = position;
    if (y1 > lat !== y2 > lat) {
      // Lower end first: both neighbours of a shared edge then compute the very same crossing.
      const [ax, ay, bx, by] = y1 < y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
      if (lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) odd = !odd;
    }
    previous = position;
  }
  return odd;
}
