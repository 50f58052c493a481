import type { LngLat } from '../../../shared/division.ts';

/**
 * Decodes Google's polyline with six digits behind the point, as Valhalla writes shapes: latitude and longitude by turns, each as the
 * difference to the one before, in groups of five bits.
 * @throws RangeError when the text ends within a number
 */
export function decodePolyline6(text: string): LngLat[] {
  const corners: LngLat[] = [];
  let at = 0;
  const takeDifference = () => {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const bits = text.charCodeAt(at) - 63;
      at += 1;
      if (!(bits >= 0 && bits < 64) || shift > 30) throw new RangeError('polyline: ends within a number');
      value |= (bits & 31) << shift;
      if (bits < 32) return value & 1 ? ~(value >> 1) : value >> 1;
    }
  };
  let [lat, lng] = [0, 0];
  while (at < text.length) {
    lat += takeDifference();
    lng += takeDifference();
    corners.push([lng / 1e6, lat / 1e6]);
  }
  return corners;
}
