import type { Bbox } from '../../shared/division.ts';

/** Where the map looks: centre in degrees WGS 84 and MapLibre zoom. North is always up. */
export interface MapView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** As precise as the address of the page keeps it: about a metre, a hundredth of a zoom step. */
export function roundView({ lng, lat, zoom }: MapView): MapView {
  // `+ 0` turns a negative zero into zero, which the address writes the same way.
  const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  return { lng: round(lng, 5), lat: round(lat, 5), zoom: round(zoom, 2) };
}

export function isSameView(a: MapView, b: MapView): boolean {
  const [x, y] = [roundView(a), roundView(b)];
  return x.lng === y.lng && x.lat === y.lat && x.zoom === y.zoom;
}

/** The bounds widened on every side by a share of their own extent. */
export function padBbox([west, south, east, north]: Bbox, share: number): Bbox {
  const [dx, dy] = [(east - west) * share, (north - south) * share];
  return [west - dx, south - dy, east + dx, north + dy];
}
