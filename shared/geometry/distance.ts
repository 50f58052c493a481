import type { LngLat } from '../division.ts';

/** Mean radius of the earth in metres (IUGG R1 of WGS 84, 6,371,008.8 m). The sphere is wrong by at most 0.56 %. */
export const earthRadiusMetres = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres by the haversine formula, exact for near points as well. */
export function greatCircleMetres([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const sinLat = Math.sin(radians(latB - latA) / 2);
  const sinLng = Math.sin(radians(lngB - lngA) / 2);
  const h = sinLat * sinLat + Math.cos(radians(latA)) * Math.cos(radians(latB)) * sinLng * sinLng;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}
