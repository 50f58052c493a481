import type { LngLat } from '../../../../shared/division.ts';
import { NearestGrid } from '../../../../shared/geometry/nearest-grid.ts';
import type { MeetingVenue, VenueNeed } from '../../../../shared/venue/meeting-places.ts';
import { compareWays } from '../../../../shared/venue/rank-venues.ts';
import type { ReachColumns } from '../../../../shared/venue/reach.ts';
import { type Detour, detourWay, type Way } from '../../../../shared/way.ts';
import type { Router, WayLimit } from '../../../adapters/router/router.ts';
import { located } from './ways.ts';

type NearestWays = Pick<ReachColumns, 'metres' | 'nearest' | 'seconds' | 'quickest'>;
type Admits<V> = (need: VenueNeed, venue: V) => boolean;

/**
 * Of each need the shortest and the quickest way to a venue it can use. `nearest` and `quickest` count those venues that are on the map.
 * Along roads the search widens ring by ring, and ends with the widest: who has no way within it has none.
 */
export async function findNearestWays<V extends Pick<MeetingVenue, 'lngLat' | 'organisationId'>>(
  router: Router,
  needs: readonly VenueNeed[],
  venues: readonly V[],
  admits: Admits<V>,
): Promise<NearestWays> {
  const there = venues.filter(({ lngLat }) => lngLat !== null);
  const places = there.map(({ lngLat }) => lngLat as LngLat);
  const found: Found = {
    shortest: new Array(needs.length).fill(null),
    quickest: new Array(needs.length).fill(null),
  };
  if (router.basis.kind === 'detour') searchGrid(router.basis, needs, there, places, admits, found);
  else {
    for (const search of searches) await searchRings(router, needs, there, places, admits, found, search);
  }
  return {
    metres: found.shortest.map((best) => (best ? Math.round(best.way.distanceMetres) : null)),
    nearest: found.shortest.map((best) => best?.venue ?? null),
    seconds: found.quickest.map((best) => (best ? Math.round(best.way.durationSeconds) : null)),
    quickest: found.quickest.map((best) => best?.venue ?? null),
  };
}

interface Best {
  readonly venue: number;
  readonly way: Way;
}
interface Found {
  readonly shortest: (Best | null)[];
  readonly quickest: (Best | null)[];
}

/** Great circle times a factor: the nearest one is the quickest too. */
function searchGrid<V extends Pick<MeetingVenue, 'organisationId'>>(
  detour: Detour,
  needs: readonly VenueNeed[],
  venues: readonly V[],
  places: readonly LngLat[],
  admits: Admits<V>,
  found: Found,
): void {
  const grid = new NearestGrid(
    places.map(([lng]) => lng),
    places.map(([, lat]) => lat),
  );
  for (const [index, need] of needs.entries()) {
    if (!need.lngLat) continue;
    const [near] = grid.around(need.lngLat, 1, Number.POSITIVE_INFINITY, (at) =>
      admits(need, venues[at] as V),
    );
    if (!near) continue;
    const way = detourWay(need.lngLat, places[near.index] as LngLat, detour);
    found.shortest[index] = { venue: near.index, way };
    found.quickest[index] = { venue: near.index, way };
  }
}

interface Search {
  readonly key: keyof Found;
  readonly rings: readonly WayLimit[];
  readonly compare: (a: Way, b: Way) => number;
}

/** Prefectures are up to 400 km wide. */
const searches: readonly Search[] = [
  {
    key: 'shortest',
    rings: [5_000, 20_000, 80_000, 400_000].map((metres) => ({ metres })),
    compare: compareWays,
  },
  {
    key: 'quickest',
    rings: [10, 30, 90, 480].map((minutes) => ({ seconds: minutes * 60 })),
    compare: (a, b) => a.durationSeconds - b.durationSeconds || a.distanceMetres - b.distanceMetres,
  },
];

async function searchRings<V extends Pick<MeetingVenue, 'organisationId'>>(
  router: Router,
  needs: readonly VenueNeed[],
  venues: readonly V[],
  places: readonly LngLat[],
  admits: Admits<V>,
  found: Found,
  { key, rings, compare }: Search,
): Promise<void> {
  const best = found[key];
  for (const ring of rings) {
    const open = needs.map((need, index) => (best[index] ? { lngLat: null } : need));
    const { points, indices } = located(open);
    if (points.length === 0) return;
    for (const { fromIndex, toIndex, ...way } of await router.listWays(points, places, ring)) {
      const index = indices[fromIndex] as number;
      const before = best[index];
      if (before && compare(before.way, way) <= 0) continue;
      if (admits(needs[index] as VenueNeed, venues[toIndex] as V)) best[index] = { venue: toIndex, way };
    }
  }
}
