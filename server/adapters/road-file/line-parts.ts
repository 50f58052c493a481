/** The lines of a geometry as GeoJSON writes it, untrusted; null: it is no line. Corners that are no pair of numbers become NaN. */
export function linePartsOf(geometry: unknown): number[][][] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates)) return null;
  if (type === 'LineString') return [cornersOf(coordinates)];
  if (type === 'MultiLineString')
    return coordinates.filter((part) => Array.isArray(part)).map((part) => cornersOf(part as unknown[]));
  return null;
}

function cornersOf(corners: readonly unknown[]): number[][] {
  return corners.map((corner) => {
    const [lng, lat] = Array.isArray(corner) ? corner : [];
    return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : [Number.NaN, Number.NaN];
  });
}
