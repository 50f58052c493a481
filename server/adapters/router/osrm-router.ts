import { z } from 'zod';
import type { LngLat } from '../../../shared/division.ts';
import { type Detour, detourWay } from '../../../shared/way.ts';
import { askService, unreachable } from './ask-service.ts';
import { offRoadMetres } from './join-road.ts';
import type { FoundWay, Router } from './router.ts';
import { type Block, listBlocks, sortWays } from './table-blocks.ts';

/** Where OSRM moved a place to, and how far from it. */
const Snapped = z.object({ distance: z.number(), location: z.tuple([z.number(), z.number()]) });
const Figures = z.array(z.array(z.number().nullable()));

const Table = z.object({
  code: z.literal('Ok'),
  distances: Figures,
  durations: Figures,
  sources: z.array(Snapped),
  destinations: z.array(Snapped),
});
const RouteAnswer = z.object({
  code: z.literal('Ok'),
  routes: z
    .array(
      z.object({
        distance: z.number(),
        duration: z.number(),
        geometry: z.object({ coordinates: z.array(z.tuple([z.number(), z.number()])) }),
      }),
    )
    .min(1),
  waypoints: z.array(Snapped).length(2),
});
const Refusal = z.object({ code: z.string() });

interface OsrmOptions {
  /** `http://host:port`, without a closing slash. */
  readonly url: string;
  readonly profile: string;
  /** For the straight bits between places and roads, which OSRM leaves out. */
  readonly detour: Detour;
}

/**
 * Ways by an OSRM service (its HTTP API v1: `table` and `route`). Which way is best, the service's profile decides; straight bits are
 * added as along an imported network.
 */
export function createOsrmRouter({ url, profile, detour }: OsrmOptions): Router {
  const ask = async (service: 'table' | 'route', places: readonly LngLat[], options: string) => {
    const path = `/${service}/v1/${profile}/${places.map(([lng, lat]) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(';')}`;
    return (await askService(url, `${path}?${options}`)).body;
  };
  const bitOf = (metres: number) => ({
    distanceMetres: metres * detour.factor,
    durationSeconds: (metres * detour.factor * 3.6) / detour.speedKmh,
  });

  async function askTable(from: readonly LngLat[], to: readonly LngLat[], block: Block): Promise<FoundWay[]> {
    const places = [...block.from.map((at) => from[at]), ...block.to.map((at) => to[at])] as LngLat[];
    const range = (begin: number, count: number) =>
      Array.from({ length: count }, (_, at) => begin + at).join(';');
    const sources = range(0, block.from.length);
    const destinations = range(block.from.length, block.to.length);
    const answer = await ask(
      'table',
      places,
      `sources=${sources}&destinations=${destinations}&annotations=duration,distance`,
    );
    // Not even one of the places has a road.
    if (Refusal.safeParse(answer).data?.code === 'NoTable') return [];
    const table = Table.safeParse(answer);
    if (!table.success) throw unreachable(url);
    const { distances, durations } = table.data;
    return block.from.flatMap((fromIndex, row) =>
      block.to.flatMap((toIndex, column) => {
        const bits = [table.data.sources[row], table.data.destinations[column]].map(
          (each) => each?.distance ?? 0,
        );
        const metres = distances[row]?.[column] ?? null;
        const seconds = durations[row]?.[column] ?? null;
        if (metres === null || seconds === null || bits.some((bit) => bit > offRoadMetres)) return [];
        const bit = bitOf((bits[0] ?? 0) + (bits[1] ?? 0));
        const distanceMetres = metres + bit.distanceMetres;
        return [{ fromIndex, toIndex, distanceMetres, durationSeconds: seconds + bit.durationSeconds }];
      }),
    );
  }

  return {
    basis: { kind: 'roads', by: 'osrm', name: url, networkId: null, importedOn: null },

    async listWays(from, to, limit) {
      const ways: FoundWay[] = [];
      for (const block of listBlocks(from, to, limit)) ways.push(...(await askTable(from, to, block)));
      return sortWays(ways, limit);
    },

    async findRoute(from, to) {
      if (from[0] === to[0] && from[1] === to[1]) return { ...detourWay(from, to, detour), line: [from] };
      const answer = await ask('route', [from, to], 'overview=full&geometries=geojson&steps=false');
      const refusal = Refusal.safeParse(answer).data?.code;
      if (refusal === 'NoSegment') return { none: 'off-road' };
      if (refusal === 'NoRoute') return { none: 'not-connected' };
      const found = RouteAnswer.safeParse(answer);
      const route = found.data?.routes[0];
      if (!found.success || !route) throw unreachable(url);
      const bits = found.data.waypoints.map(({ distance }) => distance);
      if (bits.some((bit) => bit > offRoadMetres)) return { none: 'off-road' };
      const bit = bitOf((bits[0] ?? 0) + (bits[1] ?? 0));
      return {
        distanceMetres: route.distance + bit.distanceMetres,
        durationSeconds: route.duration + bit.durationSeconds,
        line: [from, ...route.geometry.coordinates, to],
      };
    },

    listReachedRoads: async () => null,
  };
}
