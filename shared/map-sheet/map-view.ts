import type { LngLat } from '../division.ts';
import type { Box } from './pen.ts';
import type { Point, Projection } from './projection.ts';

/** A window onto the projected ground: which metres stand where on the page. */
export interface MapView {
  readonly box: Box;
  readonly projection: Projection;
  /** The n of 1:n, for the paper in hand. */
  readonly scale: number;
  readonly millimetresPerMetre: number;
  /** Page position of a projected point, millimetres. */
  place(metres: Point): Point;
  toPage(lngLat: LngLat): Point;
  toGround(page: Point): LngLat;
}

/**
 * @param centre projected metres that stand in the middle of the box.
 * @param magnification millimetres on paper per millimetre of the layout (1 on A3, see `page-size.ts`).
 */
export function mapView(
  box: Box,
  projection: Projection,
  centre: Point,
  scale: number,
  magnification: number,
): MapView {
  const perMetre = 1000 / scale / magnification;
  const middleX = box.x + box.width / 2;
  const middleY = box.y + box.height / 2;
  const place = ([x, y]: Point): Point => [
    middleX + (x - centre[0]) * perMetre,
    middleY - (y - centre[1]) * perMetre,
  ];
  return {
    box,
    projection,
    scale,
    millimetresPerMetre: perMetre,
    place,
    toPage: (lngLat) => place(projection.forward(lngLat)),
    toGround: ([x, y]) =>
      projection.inverse([centre[0] + (x - middleX) / perMetre, centre[1] - (y - middleY) / perMetre]),
  };
}

const mantissas = [1, 1.2, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 8];

/** The smallest round n that is at least `scale`: 1:23,417 → 1:25,000. */
export function roundScale(scale: number): number {
  const power = 10 ** Math.floor(Math.log10(scale));
  for (const mantissa of mantissas) if (mantissa * power >= scale * (1 - 1e-9)) return mantissa * power;
  return 10 * power;
}

/** The next coarser round scale. */
export function coarser(scale: number): number {
  return roundScale(scale * 1.01);
}
