import { area as turfArea } from '@turf/turf';
import type { Area } from './parts.ts';

/** Area in square metres on the sphere; holes are subtracted. */
export function areaSquareMetres(area: Area): number {
  return turfArea(area);
}
