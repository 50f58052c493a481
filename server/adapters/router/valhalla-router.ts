import { z } from 'zod';
import type { LngLat } from '../../../shared/division.ts';
import { type Detour, detourWay } from '../../../shared/way.ts';
import { askService, unreachable } from './ask-service.ts';
import { decodePolyline6 } from './polyline.ts';
import type { FoundWay, Router } from './router.ts';
import { type Block, listBlocks, sortWays } from './table-blocks.ts';

/** Distances in kilometres, as asked for; null: no way. */
const Matrix = z.object({
  sources_to_targets: z.array(
    z.array(z.object({ distance: z.number().nullable(), time: z.number().nullable() })),
  ),
});
const Trip = z.object({
  trip: z.object({
    legs: z.array(z.object({ shape: z.string() })).min(1),
    summary: z.object({ length: z.number(), time: z.number() }),
  }),
});
const Refusal = z.object({ error_code: z.number() });

/** No suitable edges near location; no path could be found for input. */
const noEdge = 171;
const noPath = 442;

/** By car, the shortest way. */
const costing = { costing: 'auto', costing_options: { auto: { shortest: true } }, units: 'kilometers' };

interface ValhallaOptions {
  /** `http://host:port`, without a closing slash. */
  readonly url: string;
  readonly detour: Detour;
}

/** Ways by a Valhalla service (`sources_to_targets` and `route`), the shortest by car; straight bits are the service's own. */
export function createValhallaRouter({ url, detour }: ValhallaOptions): Router {
  const asPlace = (place: LngLat | undefined) => ({ lon: place?.[0] ?? 0, lat: place?.[1] ?? 0 });

  async function askMatrix(
    from: readonly LngLat[],
    to: readonly LngLat[],
    block: Block,
  ): Promise<FoundWay[]> {
    const sources = block.from.map((at) => asPlace(from[at]));
    const targets = block.to.map((at) => asPlace(to[at]));
    const { body } = await askService(url, '/sources_to_targets', { ...costing, sources, targets });
    const refusal = Refusal.safeParse(body).data?.error_code;
    if (refusal === noPath) return [];
    // One place without a road spoils the whole table: it is found by halving.
    if (refusal === noEdge) {
      const ways: FoundWay[] = [];
      for (const half of halve(block)) ways.push(...(await askMatrix(from, to, half)));
      return ways;
    }
    const matrix = Matrix.safeParse(body);
    if (!matrix.success) throw unreachable(url);
    return block.from.flatMap((fromIndex, row) =>
      block.to.flatMap((toIndex, column) => {
        const { distance = null, time = null } = matrix.data.sources_to_targets[row]?.[column] ?? {};
        if (distance === null || time === null) return [];
        return [{ fromIndex, toIndex, distanceMetres: distance * 1000, durationSeconds: time }];
      }),
    );
  }

  return {
    basis: { kind: 'roads', by: 'valhalla', name: url, networkId: null, importedOn: null },

    async listWays(from, to, limit) {
      const ways: FoundWay[] = [];
      for (const block of listBlocks(from, to, limit)) ways.push(...(await askMatrix(from, to, block)));
      return sortWays(ways, limit);
    },

    async findRoute(from, to) {
      if (from[0] === to[0] && from[1] === to[1]) return { ...detourWay(from, to, detour), line: [from] };
      const request = { ...costing, locations: [from, to].map(asPlace), directions_type: 'none' };
      const { body } = await askService(url, '/route', request);
      const refusal = Refusal.safeParse(body).data?.error_code;
      if (refusal === noEdge) return { none: 'off-road' };
      if (refusal === noPath) return { none: 'not-connected' };
      const found = Trip.safeParse(body);
      if (!found.success) throw unreachable(url);
      const { legs, summary } = found.data.trip;
      return {
        distanceMetres: summary.length * 1000,
        durationSeconds: summary.time,
        line: [from, ...legs.flatMap(({ shape }) => shapeOf(shape)), to],
      };
    },

    listReachedRoads: async () => null,
  };

  function shapeOf(shape: string): LngLat[] {
    try {
      return decodePolyline6(shape);
    } catch {
      throw unreachable(url);
    }
  }
}

/** The two halves of a block's longer side; none of a single pair. */
function halve({ from, to }: Block): Block[] {
  if (from.length === 1 && to.length === 1) return [];
  const middle = (items: readonly number[]) => Math.ceil(items.length / 2);
  if (from.length >= to.length)
    return [from.slice(0, middle(from)), from.slice(middle(from))].map((half) => ({ from: half, to }));
  return [to.slice(0, middle(to)), to.slice(middle(to))].map((half) => ({ from, to: half }));
}
