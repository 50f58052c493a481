import type { LngLat } from '../../shared/division.ts';

export interface Circle {
  readonly lngLat: LngLat;
  readonly radiusPixels: number;
}

const worldPixels = (zoom: number) => 512 * 2 ** zoom;

/** Web Mercator as MapLibre draws it, CSS pixels at the zoom. */
export function toPixels([lng, lat]: LngLat, zoom: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const size = worldPixels(zoom);
  return [(lng / 360 + 0.5) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size];
}

export function fromPixels([x, y]: readonly [number, number], zoom: number): LngLat {
  const size = worldPixels(zoom);
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [(x / size - 0.5) * 360, lat];
}

const rounds = 40;
const gapPixels = 3;

/**
 * Pushes circles apart until none covers another (as far as 40 rounds bring it); the bigger of two moves less. The same input gives the
 * same places.
 */
export function spreadCircles(circles: readonly Circle[], zoom: number): LngLat[] {
  const at = circles.map(({ lngLat }) => toPixels(lngLat, zoom));
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let a = 0; a < circles.length; a += 1) {
      for (let b = a + 1; b < circles.length; b += 1) moved = part(circles, at, a, b) || moved;
    }
    if (!moved) break;
  }
  return at.map((place) => fromPixels(place, zoom));
}

function part(circles: readonly Circle[], at: [number, number][], a: number, b: number): boolean {
  const [circleA, circleB, atA, atB] = [circles[a], circles[b], at[a], at[b]];
  if (!circleA || !circleB || !atA || !atB) return false;
  const dx = atB[0] - atA[0];
  const dy = atB[1] - atA[1];
  const distance = Math.hypot(dx, dy);
  const missing = circleA.radiusPixels + circleB.radiusPixels + gapPixels - distance;
  if (missing <= 0.01) return false;
  // Two on one spot part along the vertical, where the labels have least to lose.
  const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [0, 1];
  const shareA = circleB.radiusPixels / (circleA.radiusPixels + circleB.radiusPixels);
  at[a] = [atA[0] - ux * missing * shareA, atA[1] - uy * missing * shareA];
  at[b] = [atB[0] + ux * missing * (1 - shareA), atB[1] + uy * missing * (1 - shareA)];
  return true;
}
