import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import { createRoadRouter, prepareNetwork } from '../../server/adapters/router/road-router.ts';
import { Random } from '../../server/modules/sample/random.ts';
import type { LngLat } from '../../shared/division.ts';
import { greatCircleMetres } from '../../shared/geometry/distance.ts';
import { NetworkBuilder } from '../../shared/road/network-builder.ts';
import { decodeNetwork, encodeNetwork } from '../../shared/road/network-bytes.ts';
import { direction } from '../../shared/road/road-attributes.ts';
import { roadMillimetres, vertexAt } from '../../shared/road/road-network.ts';

/** 250 venues × 3,000 organisations within 20 km on 60,000 junctions. Peer: ngraph.path (A*), one query a pair. */
const [side, venueCount, organisationCount, limitMetres, peerPairs] = [245, 250, 3000, 20_000, 300];
const step = 0.006;

async function timed<Value>(job: () => Value | Promise<Value>): Promise<[seconds: number, value: Value]> {
  const start = performance.now();
  const value = await job();
  return [(performance.now() - start) / 1000, value];
}

const random = new Random('ways');
const corner = (column: number, row: number) => [109 + column * step, 38.5 + row * step];
const builder = new NetworkBuilder();
for (let row = 0; row < side; row += 1) {
  for (let column = 0; column < side; column += 1) {
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
    ] as const) {
      if (column + dx >= side || row + dy >= side || random.next() < 0.12) continue;
      const [a, b] = [corner(column, row), corner(column + dx, row + dy)];
      // Bent in the middle, as roads are.
      const bend = [0, 1].map(
        (axis) => ((a[axis] ?? 0) + (b[axis] ?? 0)) / 2 + (random.next() - 0.5) * 0.002,
      );
      const kind = row % 20 === 0 || column % 20 === 0 ? 'primary' : 'residential';
      builder.addFeature({ highway: kind, oneway: random.next() < 0.15 ? 'yes' : 'no' }, [[a, bend, b]]);
    }
  }
}
const [buildSeconds, { network: built }] = await timed(() =>
  builder.finish({ format: 'geojson', layer: null, otherLayers: 0, encoding: null }),
);
const bytes = encodeNetwork(built);
const [openSeconds, prepared] = await timed(() => prepareNetwork(decodeNetwork(bytes)));
const { network } = prepared.graph;
const router = createRoadRouter({
  network: prepared,
  name: 'bench',
  networkId: 'bench',
  importedOn: '2026-01-01',
  detour: { factor: 1.4, speedKmh: 40 },
});
const somewhere = (): LngLat => [109 + random.next() * step * side, 38.5 + random.next() * step * side];
const organisations = Array.from({ length: organisationCount }, somewhere);
const venues = Array.from({ length: venueCount }, somewhere);

const [treeSeconds, ways] = await timed(() =>
  router.listWays(organisations, venues, { metres: limitMetres }),
);
const [oneSeconds, one] = await timed(() =>
  router.listWays(organisations.slice(0, 1), venues, { metres: limitMetres }),
);
const [reachSeconds, reached] = await timed(() => router.listReachedRoads(venues, { metres: limitMetres }));

// The peer knows junctions only: both are asked between junctions.
const peer = createGraph<null, number>();
const lengths = roadMillimetres(network);
network.direction.forEach((allowed, road) => {
  const [from, to, length] = [network.from[road] ?? 0, network.to[road] ?? 0, lengths[road] ?? 0];
  if (allowed & direction.forward) peer.addLink(from, to, length);
  if (allowed & direction.backward) peer.addLink(to, from, length);
});
const places = new Map<number, LngLat>();
network.from.forEach(
  (junction, road) => void places.set(junction, vertexAt(network, network.start[road] ?? 0)),
);
network.to.forEach(
  (junction, road) => void places.set(junction, vertexAt(network, (network.start[road + 1] ?? 1) - 1)),
);
const placeOf = (junction: number) => places.get(junction) as LngLat;
const finder = aStar(peer, {
  oriented: true,
  distance: (_from, _to, link) => link.data,
  heuristic: (from, to) => greatCircleMetres(placeOf(Number(from.id)), placeOf(Number(to.id))) * 1000 * 0.999,
});
const pairs: [number, number][] = [];
while (pairs.length < peerPairs) {
  const [a, b] = [0, 0].map(() => Math.floor(random.next() * network.junctionCount)) as [number, number];
  if (greatCircleMetres(placeOf(a), placeOf(b)) < limitMetres * 0.8) pairs.push([a, b]);
}
const [peerSeconds, peerLengths] = await timed(() =>
  pairs.map(([a, b]) => {
    const path = finder.find(a, b).reverse();
    return path.slice(1).reduce(
      (sum, node, at) => {
        const links = [...(node.links ?? [])].filter(
          (link) => link.fromId === path[at]?.id && link.toId === node.id,
        );
        return sum + Math.min(...links.map(({ data }) => data));
      },
      path.length > 0 ? 0 : Number.POSITIVE_INFINITY,
    );
  }),
);
let wrong = 0;
for (const [at, [a, b]] of pairs.entries()) {
  const route = await router.findRoute(placeOf(a), placeOf(b));
  const own = 'none' in route ? Infinity : Math.round(route.distanceMetres * 1000);
  if (own !== peerLengths[at]) wrong += 1;
}

const asked = venueCount * organisationCount;
// Pairs beyond the limit cost a peer more, not less: only those within are counted for it.
const peerWhole = (peerSeconds / peerPairs) * ways.length;
const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;
process.stdout.write(
  [
    `network: ${network.junctionCount} junctions, ${network.from.length} roads, ${(bytes.length / 1e6).toFixed(1)} MB; cut ${ms(buildSeconds)}, opened ${ms(openSeconds)}`,
    `${venueCount} × ${organisationCount} within ${limitMetres / 1000} km: ${ms(treeSeconds)}, ${ways.length} ways of ${asked} pairs; one organisation: ${ms(oneSeconds)}, ${one.length} ways`,
    `reached roads: ${ms(reachSeconds)}, ${reached?.lines.length} pieces`,
    `ngraph.path: ${((peerSeconds / peerPairs) * 1000).toFixed(2)} ms a query, ${ms(peerWhole)} for the ways alone: ${(peerWhole / treeSeconds).toFixed(0)} × as long; ${wrong} of ${peerPairs} lengths differ`,
    '',
  ].join('\n'),
);
if (wrong > 0 || treeSeconds > peerWhole / 5) process.exitCode = 1;
