import { bboxPolygon, feature, featureCollection, intersect } from '@turf/turf';
import type { Bbox } from '../division.ts';
import type { Area } from './parts.ts';

/** The share of the area inside the window, or null when there is none. */
export function clipToBbox(area: Area, [west, south, east, north]: Bbox): Area | null {
  const window = bboxPolygon([west, south, east, north]);
  return intersect(featureCollection<Area>([feature(area), window]))?.geometry ?? null;
}
