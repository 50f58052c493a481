import { cleanCoords, kinks, polygon, rewind } from '@turf/turf';
import type { Position } from 'geojson';
import { areaSquareMetres } from './area.ts';
import { type Area, areaOfParts, partsOf } from './parts.ts';
import { unionOf } from './union.ts';

export interface MendedPolygon {
  readonly area: Area;
  /** Whether the given polygon crossed or touched itself (repeated and collinear positions don't count). */
  readonly wasBroken: boolean;
  /** Parts and holes left out because they are smaller than the limit: slivers of quantised rings. */
  readonly droppedPieces: number;
}

/** Whether no ring of the area crosses or touches itself. */
export function isSimple(area: Area): boolean {
  return partsOf(area).every((rings) => rings.every((ring) => kinks(polygon([ring])).features.length === 0));
}

/**
 * A valid area out of a broken one: repeated and collinear positions removed, self-crossings dissolved by the even-odd rule, parts
 * and holes below `minPieceSquareMetres` left out, outer rings counter-clockwise and holes clockwise (RFC 7946 §3.1.6).
 * Throws RangeError when nothing remains or the result still crosses itself.
 */
export function mendPolygon(area: Area, minPieceSquareMetres = 0): MendedPolygon {
  const cleaned = withoutRepeats(area);
  const wasBroken = !isSimple(cleaned);
  let mended = cleaned;
  let droppedPieces = 0;
  for (let round = 0; round < 4; round += 1) {
    const whole = partsOf(unionOf([mended]));
    const kept = whole.map((rings) => rings.filter((ring) => isBigEnough(ring, minPieceSquareMetres)));
    // A part whose outer ring is too small goes with its holes.
    const parts = kept.filter((rings, index) => rings[0] !== undefined && rings[0] === whole[index]?.[0]);
    droppedPieces += whole.flat().length - parts.flat().length;
    if (parts.length === 0) throw new RangeError('mend: the polygon covers nothing');
    mended = withoutRepeats(areaOfParts(parts));
    if (isSimple(mended)) return { area: rewind(mended) as Area, wasBroken, droppedPieces };
  }
  throw new RangeError('mend: the polygon still crosses itself after four rounds');
}

function withoutRepeats(area: Area): Area {
  const parts = partsOf(area).map((rings) => rings.map(cleanRing));
  // A part without its outer ring goes with its holes.
  const whole = parts.filter(([outer]) => outer !== undefined && outer !== null);
  if (whole.length === 0) throw new RangeError('mend: the polygon covers nothing');
  return areaOfParts(whole.map((rings) => rings.filter((ring) => ring !== null)));
}

/** Null for a ring that collapses to a line: turf throws then, and cannot be asked beforehand. */
function cleanRing(ring: Position[]): Position[] | null {
  try {
    return cleanCoords(polygon([ring])).geometry.coordinates[0] ?? null;
  } catch {
    return null;
  }
}

function isBigEnough(ring: Position[], minPieceSquareMetres: number): boolean {
  return areaSquareMetres({ type: 'Polygon', coordinates: [ring] }) > minPieceSquareMetres;
}
