import type { LngLat } from '../division.ts';
import { polygonContains } from '../geometry/contains.ts';
import { toWgs84 } from '../geometry/datum.ts';
import { type Datum, datums } from '../organisation.ts';
import type { DatumEvidence } from './batch-view.ts';
import { bannerOf, type DivisionIndex } from './division-index.ts';

/** A point as written in the file and the division its row names. */
export interface StatedPoint {
  readonly written: LngLat;
  readonly divisionCode: string | null;
}

/**
 * Counts how many points fall inside their stated banner if the file's numbers were WGS 84, GCJ-02 or BD-09. The shift is some 500
 * to 1,200 m, so only points near a boundary speak; another datum than WGS 84 is suggested when the heading names one or it
 * brings at least three points and 1 % more home.
 */
export function weighDatum(
  index: DivisionIndex,
  points: readonly StatedPoint[],
  heading: Datum | null,
): DatumEvidence {
  const inside = { wgs84: 0, gcj02: 0, bd09: 0 };
  let judged = 0;
  for (const { written, divisionCode } of points) {
    const polygon = divisionCode === null ? null : (bannerOf(index, divisionCode)?.polygon ?? null);
    if (!polygon) continue;
    judged += 1;
    for (const datum of datums) if (polygonContains(polygon, toWgs84(written, datum))) inside[datum] += 1;
  }
  const best = datums.reduce((a, b) => (inside[b] > inside[a] ? b : a));
  const gain = inside[best] - inside.wgs84;
  const suggested = heading ?? (gain >= Math.max(3, judged * 0.01) ? best : 'wgs84');
  return { points: points.length, judged, inside, heading, suggested };
}
