import type { LngLat } from '../../../../shared/division.ts';

/** A place as a comment names it: longitude and latitude to 4 decimals, about 10 m. */
export function placeText([lng, lat]: LngLat): string {
  return `${lng.toFixed(4)}, ${lat.toFixed(4)}`;
}
