import gcoord from 'gcoord';
import type { Bbox, LngLat } from '../division.ts';
import type { Datum } from '../organisation.ts';
import { bboxContains } from './bbox.ts';

const { WGS84, GCJ02, BD09 } = gcoord.CRSTypes;
const crsOf = { wgs84: WGS84, gcj02: GCJ02, bd09: BD09 } as const;

/**
 * Where the GCJ-02 shift is defined. A technical window taken over by every implementation, not a statement
 * about any boundary.
 */
const shiftedWindow: Bbox = [72.004, 0.8293, 137.8347, 55.8271];

/** Whether the point lies in the window where GCJ-02 and BD-09 differ from WGS 84 (coarse, see above). */
export function isInChina(lngLat: LngLat): boolean {
  return bboxContains(shiftedWindow, lngLat);
}

/**
 * A point in `datum` as WGS 84, degrees; unchanged outside the window of `isInChina`. The inverse of `fromWgs84` to well
 * below a metre. Never mutates its argument.
 */
export function toWgs84(lngLat: LngLat, datum: Datum): LngLat {
  if (datum === 'wgs84' || !isInChina(lngLat)) return lngLat;
  let wgs84 = transformed(lngLat, datum, 'wgs84');
  // The published BD-09 inverse is off by up to a metre: two correction steps bring it to millimetres.
  for (let step = 0; step < 2; step += 1) {
    const again = transformed(wgs84, 'wgs84', datum);
    wgs84 = [wgs84[0] + lngLat[0] - again[0], wgs84[1] + lngLat[1] - again[1]];
  }
  return wgs84;
}

/** A WGS 84 point as it would read in `datum`, degrees; unchanged outside the window of `isInChina`. */
export function fromWgs84(lngLat: LngLat, datum: Datum): LngLat {
  if (datum === 'wgs84' || !isInChina(lngLat)) return lngLat;
  return transformed(lngLat, 'wgs84', datum);
}

/** gcoord may write into what it is given, so it only ever gets a copy. */
function transformed([lng, lat]: LngLat, from: Datum, to: Datum): LngLat {
  const [x, y] = gcoord.transform<[number, number]>([lng, lat], crsOf[from], crsOf[to]);
  return [x, y];
}
