import { simplify } from '@turf/turf';
import type { Area } from './parts.ts';

/**
 * The area with fewer positions (Douglas–Peucker), no point further than `toleranceDegrees` from the original line. The result may
 * touch itself: pass it through `mendPolygon`. Neighbours simplified one by one no longer share their border.
 */
export function simplifyArea(area: Area, toleranceDegrees: number): Area {
  return simplify(area, { tolerance: toleranceDegrees, highQuality: true });
}
