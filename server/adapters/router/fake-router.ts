import type { LngLat } from '../../../shared/division.ts';
import type { Way, WayBasis } from '../../../shared/way.ts';
import type { Router } from './router.ts';

/** A town of square blocks: one degree either way is 100 km, driven at 60 km/h. */
function blocks([lngA, latA]: LngLat, [lngB, latB]: LngLat): Way {
  const distanceMetres = (Math.abs(lngA - lngB) + Math.abs(latA - latB)) * 100_000;
  return { distanceMetres, durationSeconds: (distanceMetres * 3.6) / 60 };
}

const fakeBasis: WayBasis = {
  kind: 'roads',
  by: 'imported',
  name: '样例路网',
  networkId: '00000000-0000-4000-8000-000000000000',
  importedOn: '2026-01-01',
};

/** For tests of what ways are used for. @param ways of two places; null: no road leads there */
export function createFakeRouter(
  ways: (from: LngLat, to: LngLat) => Way | null = blocks,
  basis: WayBasis = fakeBasis,
): Router {
  return {
    basis,
    listWays: async (from, to, { metres = Infinity, seconds = Infinity }) =>
      from.flatMap((start, fromIndex) =>
        to.flatMap((goal, toIndex) => {
          const way = ways(start, goal);
          return way && way.distanceMetres <= metres && way.durationSeconds <= seconds
            ? [{ fromIndex, toIndex, ...way }]
            : [];
        }),
      ),
    findRoute: async (from, to) => {
      const way = ways(from, to);
      return way ? { ...way, line: [from, [to[0], from[1]], to] } : { none: 'not-connected' };
    },
    listReachedRoads: async () => null,
  };
}
