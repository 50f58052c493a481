import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { direction } from '../../../shared/road/road-attributes.ts';
import { roadMillimetres } from '../../../shared/road/road-network.ts';
import { block, networkOf, routerOf, type Street } from './road-fixture.ts';

describe('on random networks', () => {
  // On a bowl, no three in a line: no junction lies on a street that it is not an end of.
  const places = fc.integer({ min: 0, max: 9 }).map((east) => [east / 2, (east * east) / 20] as const);
  const streets = fc.array(fc.tuple(places, places, fc.constantFrom('yes', 'no', '-1')), {
    minLength: 3,
    maxLength: 25,
  });

  it('every way between junctions is as long as by Bellman and Ford over the same roads', async () => {
    await fc.assert(
      fc.asyncProperty(streets, async (drawn) => {
        const kept = drawn.filter(([a, b]) => a[0] !== b[0] || a[1] !== b[1]);
        fc.pre(kept.length > 0);
        const list: Street[] = kept.map(([a, b, oneway]) => [[a, b], { oneway }]);
        const network = networkOf(list);
        const lengths = roadMillimetres(network);
        const corners = [
          ...new Map(
            kept.flatMap(
              ([a, b]) =>
                [
                  [a.join(), a],
                  [b.join(), b],
                ] as const,
            ),
          ).values(),
        ];
        const random = routerOf(list);
        const found = await random.listWays(
          corners.map(([x, y]) => block(x, y)),
          corners.map(([x, y]) => block(x, y)),
          {},
        );
        const junctionOf = (place: readonly [number, number]) => {
          const [lng, lat] = block(...place);
          const hit = (vertex: number) =>
            network.lng[vertex] === Math.round(lng * 1e7) && network.lat[vertex] === Math.round(lat * 1e7);
          for (let road = 0; road < network.from.length; road += 1) {
            if (hit(network.start[road] ?? 0)) return network.from[road] ?? 0;
            if (hit((network.start[road + 1] ?? 0) - 1)) return network.to[road] ?? 0;
          }
          throw new Error('no junction');
        };
        const expected = corners.flatMap((from, fromIndex) => {
          const away = Array<number>(network.junctionCount).fill(Infinity);
          away[junctionOf(from)] = 0;
          for (let round = 0; round < network.junctionCount; round += 1) {
            network.direction.forEach((allowed, road) => {
              const [a, b, length] = [network.from[road] ?? 0, network.to[road] ?? 0, lengths[road] ?? 0];
              if (allowed & direction.forward) away[b] = Math.min(away[b] ?? 0, (away[a] ?? 0) + length);
              if (allowed & direction.backward) away[a] = Math.min(away[a] ?? 0, (away[b] ?? 0) + length);
            });
          }
          return corners.flatMap((to, toIndex) => {
            const metres = (away[junctionOf(to)] ?? 0) / 1000;
            return Number.isFinite(metres) ? [[fromIndex, toIndex, metres]] : [];
          });
        });
        expect(
          found.map(({ fromIndex, toIndex, distanceMetres }) => [fromIndex, toIndex, distanceMetres]),
        ).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('one to many, many to one and single routes say the same to the millimetre, also from anywhere on a street', async () => {
    const anywhere = fc.tuple(
      fc.double({ min: -1, max: 5, noNaN: true }),
      fc.double({ min: -1, max: 5, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(streets, fc.array(anywhere, { minLength: 2, maxLength: 5 }), async (drawn, spots) => {
        const kept = drawn.filter(([a, b]) => a[0] !== b[0] || a[1] !== b[1]);
        fc.pre(kept.length > 0);
        const random = routerOf(kept.map(([a, b, oneway]) => [[a, b], { oneway }]));
        const all = spots.map(([x, y]) => block(x, y));
        const [first, ...others] = all as [readonly [number, number], ...(readonly [number, number])[]];
        const oneToMany = await random.listWays([first], others, {});
        for (const [toIndex, to] of others.entries()) {
          const way = oneToMany.find((each) => each.toIndex === toIndex);
          const manyToOne = await random.listWays([first, first, to], [to], {});
          const alone = manyToOne.find(({ fromIndex }) => fromIndex === 0);
          const route = await random.findRoute(first, to);
          expect(alone?.distanceMetres).toBe(way?.distanceMetres);
          expect(alone?.durationSeconds).toBe(way?.durationSeconds);
          expect('none' in route ? undefined : route.distanceMetres).toBe(way?.distanceMetres);
        }
      }),
      { numRuns: 60 },
    );
  });
});
