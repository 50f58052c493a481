import type { Point } from './projection.ts';

const bandMillimetres = 24;

/**
 * Reading order on a map: bands from north to south, each from west to east, so that an eye that knows a number knows about where to
 * look. Ties are broken by the order given.
 * @returns indices into `points`, first read first.
 */
export function readingOrder(points: readonly Point[]): number[] {
  const band = ([, y]: Point) => Math.floor(y / bandMillimetres);
  return points
    .map((_, index) => index)
    .sort((a, b) => {
      const first = points[a] as Point;
      const second = points[b] as Point;
      return band(first) - band(second) || first[0] - second[0] || first[1] - second[1] || a - b;
    });
}
