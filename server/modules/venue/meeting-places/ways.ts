import type { LngLat } from '../../../../shared/division.ts';
import type { MeetingVenue, VenueNeed, WayColumns } from '../../../../shared/venue/meeting-places.ts';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import type { Router, WayLimit } from '../../../adapters/router/router.ts';

/** The ways from needs to places within a bound, of those pairs that are admitted; what is not on the map has none. */
export async function listWayColumns<P extends Pick<MeetingVenue, 'lngLat'>>(
  router: Router,
  needs: readonly VenueNeed[],
  places: readonly P[],
  bound: WayBound,
  admits: (need: VenueNeed, place: P) => boolean = () => true,
): Promise<WayColumns> {
  const [from, to] = [located(needs), located(places)];
  const ways = await router.listWays(from.points, to.points, limitOf(bound));
  const columns = { need: [], venue: [], metres: [], seconds: [] } as Record<keyof WayColumns, number[]>;
  for (const { fromIndex, toIndex, distanceMetres, durationSeconds } of ways) {
    const need = from.indices[fromIndex] as number;
    const place = to.indices[toIndex] as number;
    if (!admits(needs[need] as VenueNeed, places[place] as P)) continue;
    columns.need.push(need);
    columns.venue.push(place);
    columns.metres.push(distanceMetres);
    columns.seconds.push(durationSeconds);
  }
  return columns;
}

export function limitOf(bound: WayBound): WayLimit {
  return bound.kind === 'metres' ? { metres: bound.value } : { seconds: bound.value * 60 };
}

/** Those on the map, and which of all they are. */
export function located(all: readonly { readonly lngLat: LngLat | null }[]): {
  readonly points: readonly LngLat[];
  readonly indices: readonly number[];
} {
  const indices = all.flatMap(({ lngLat }, index) => (lngLat ? [index] : []));
  return { indices, points: indices.map((index) => all[index]?.lngLat as LngLat) };
}
