import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A polygon or several: what a `Division` has. */
export type Area = Polygon | MultiPolygon;

/** The parts of an area, each a list of rings: the outer one first, then its holes. Not copied. */
export function partsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** The inverse of `partsOf`: one part becomes a `Polygon`, several a `MultiPolygon`. */
export function areaOfParts(parts: Position[][][]): Area {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

/** A new area with every position passed through `change`. */
export function mapPositions(area: Area, change: (position: Position) => Position): Area {
  return areaOfParts(partsOf(area).map((rings) => rings.map((ring) => ring.map(change))));
}

/** Five decimals are about a metre: finer than any source this product reads. */
export function roundPosition(position: Position): Position {
  return position.map((degrees) => Math.round(degrees * 1e5) / 1e5);
}
