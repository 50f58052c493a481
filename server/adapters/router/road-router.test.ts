import { describe, expect, it } from 'vitest';
import { block, blockMetres, routerOf, type Street } from './road-fixture.ts';
import type { Route } from './router.ts';

/**
 * One block is 1,111.95 m. Every street both ways but the two marked.
 *
 *     3   A─────B─────C
 *         │     ↓     │            G───H   an island
 *     2   │     E─────F
 *         │     │     │
 *     1   D──→──K     L
 *         0     1     2            4   5
 */
const town: Street[] = [
  [
    [
      [0, 3],
      [1, 3],
      [2, 3],
    ],
    { highway: 'primary' },
  ],
  [
    [
      [1, 3],
      [1, 2],
    ],
    { highway: 'residential', oneway: 'yes' },
  ],
  [
    [
      [1, 2],
      [2, 2],
    ],
    { highway: 'residential' },
  ],
  [
    [
      [2, 3],
      [2, 2],
      [2, 1],
    ],
    { highway: 'residential' },
  ],
  [
    [
      [0, 3],
      [0, 1],
    ],
    { highway: 'residential' },
  ],
  // Drawn from K to D, driven from D to K.
  [
    [
      [1, 1],
      [0, 1],
    ],
    { highway: 'residential', oneway: '-1' },
  ],
  [
    [
      [1, 2],
      [1, 1],
    ],
    { highway: 'residential' },
  ],
  [
    [
      [4, 3],
      [5, 3],
    ],
    { highway: 'residential' },
  ],
];
const [A, B, C, D, E, F, G, K] = [
  block(0, 3),
  block(1, 3),
  block(2, 3),
  block(0, 1),
  block(1, 2),
  block(2, 2),
  block(4, 3),
  block(1, 1),
];
const router = routerOf(town);

async function blocksOf(
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<number | string> {
  const route = await router.findRoute(from, to);
  return 'none' in route ? route.none : Math.round((route.distanceMetres / blockMetres) * 1000) / 1000;
}

describe('ways along the drawn town', () => {
  it('B to E is 1 block down the one-way street; back it is 3 around by F and C', async () => {
    expect(await blocksOf(B, E)).toBe(1);
    // E–F 1, F–C 1, C–B 1; the other way round E–K is open but K–D is not.
    expect(await blocksOf(E, B)).toBe(3);
  });

  it('D to K is 1 block, K to D 7: K–E 1, E–F 1, F–C 1, C–B–A 2, A–D 2', async () => {
    expect(await blocksOf(D, K)).toBe(1);
    expect(await blocksOf(K, D)).toBe(7);
  });

  it('from half-way down B–E to a quarter before it is 3.75 blocks, not a quarter back up the one-way street', async () => {
    // Down to E 0.5, E–F–C–B 3, down again 0.25.
    expect(await blocksOf(block(1, 2.5), block(1, 2.75))).toBe(3.75);
    expect(await blocksOf(block(1, 2.75), block(1, 2.5))).toBe(0.25);
  });

  it('both on the two-way street A–D: 0.5 blocks either way', async () => {
    expect(await blocksOf(block(0, 1.5), block(0, 2))).toBe(0.5);
    expect(await blocksOf(block(0, 2), block(0, 1.5))).toBe(0.5);
  });

  it('says that the island is not connected and that 3 blocks beyond the last street is off the road', async () => {
    expect(await blocksOf(A, G)).toBe('not-connected');
    expect(await blocksOf(G, A)).toBe('not-connected');
    expect(await blocksOf(A, block(9, 3))).toBe('off-road');
    expect(await blocksOf(block(9, 3), A)).toBe('off-road');
  });

  it('counts the straight bits 1.4 fold: from 0.2 blocks west of A–D to C, and to 0.1 north of B', async () => {
    // From (-0.2, 2.5): 0.2 × 1.4 + 0.5 up to A + 2 to C.
    expect(await blocksOf(block(-0.2, 2.5), C)).toBeCloseTo(0.28 + 0.5 + 2, 3);
    expect(await blocksOf(block(-0.2, 2.5), block(1, 3.1))).toBeCloseTo(0.28 + 0.5 + 1 + 0.14, 3);
  });

  it('time goes by class: A–C at 60 km/h 133.4 s, A–D at 30 km/h 266.9 s, a bit of 0.1 block at 40 km/h 14.0 s', async () => {
    const seconds = async (from: readonly [number, number], to: readonly [number, number]) =>
      ((await router.findRoute(from, to)) as Route).durationSeconds;
    // 2 × 1,111.95 m at 60 and 30 km/h.
    expect(await seconds(A, C)).toBeCloseTo(133.434, 2);
    expect(await seconds(A, D)).toBeCloseTo(266.868, 2);
    expect(await seconds(block(1, 3.1), C)).toBeCloseTo(66.717 + 14.011, 2);
  });

  it('two places nearer to each other than to their roads go straight; the room in the own house is 0 m away', async () => {
    const house = block(0.5, 2.5);
    expect(await router.findRoute(house, house)).toEqual({
      distanceMetres: 0,
      durationSeconds: 0,
      line: [house],
    });
    // 0.2 apart, each 0.4 or 0.5 from its road: 0.2 × 1.4.
    expect(await blocksOf(house, block(0.5, 2.3))).toBeCloseTo(0.28, 3);
    // On the steppe, where neither has a road.
    expect(await blocksOf(block(20, 20), block(20, 21))).toBeCloseTo(1.4, 3);
  });

  it('draws the way: E to B goes by F and C; within a street it begins and ends where the places are', async () => {
    const lineOf = async (from: readonly [number, number], to: readonly [number, number]) =>
      ((await router.findRoute(from, to)) as Route).line.map(([lng, lat]) => [
        Math.round((lng - 110) * 1e4) / 100,
        Math.round(lat * 1e4) / 100,
      ]);
    expect(await lineOf(E, B)).toEqual([
      [1, 2],
      [2, 2],
      [2, 3],
      [1, 3],
    ]);
    expect(await lineOf(block(1, 2.5), block(1, 2.75))).toEqual([
      [1, 2.5],
      [1, 2],
      [2, 2],
      [2, 3],
      [1, 3],
      [1, 2.75],
    ]);
    expect(await lineOf(block(-0.2, 2.5), block(0, 1.2))).toEqual([
      [-0.2, 2.5],
      [0, 2.5],
      [0, 1.2],
    ]);
    expect(await lineOf(block(0, 1.2), block(-0.2, 2.5))).toEqual([
      [0, 1.2],
      [0, 2.5],
      [-0.2, 2.5],
    ]);
  });

  it('lists all ways within 2.5 blocks in order, and the same whichever side is the smaller', async () => {
    const limit = { metres: 2.5 * blockMetres };
    const ways = await router.listWays([A, E, G], [B, F], limit);
    const figures = (list: typeof ways) =>
      list.map(({ fromIndex, toIndex, distanceMetres }) => [
        fromIndex,
        toIndex,
        Math.round((distanceMetres / blockMetres) * 100) / 100,
      ]);
    // A–B 1; A–F is 3, beyond; E–F 1; E–B is 3, beyond.
    expect(figures(ways)).toEqual([
      [0, 0, 1],
      [1, 1, 1],
    ]);
    const all = await router.listWays([A, E, G], [B, F, D, K], {});
    const one = await Promise.all([A, E, G].map((from) => router.listWays([from], [B, F, D, K], {})));
    expect(one.flatMap((list, fromIndex) => list.map((way) => ({ ...way, fromIndex })))).toEqual(all);
    expect(await router.listWays([D], [K], { seconds: 133 })).toEqual([]);
    expect(await router.listWays([D], [K], { seconds: 134 })).toHaveLength(1);
  });
});

describe('reached roads', () => {
  it('to K: D–K whole, 1 block at its far end; K–D is no way, so A–D counts by D', async () => {
    const reached = await router.listReachedRoads([K], { metres: 1.01 * blockMetres });
    const sum = reached?.lines.length ?? 0;
    // D–K and E–K, four pieces each of at most 300 m; B–E and E–F begin 1 block away.
    expect(sum).toBe(8);
    expect(Math.max(...(reached?.metres ?? []))).toBeCloseTo(blockMetres, 1);
    expect(Math.min(...(reached?.metres ?? []))).toBeCloseTo(blockMetres / 4, 1);
    expect(Math.max(...(reached?.seconds ?? []))).toBeCloseTo(133.434, 2);
  });

  it('figures are those of single ways from the farther end of each piece', async () => {
    const venues = [K, block(2, 2.4), block(0.6, 3.1)];
    const reached = await router.listReachedRoads(venues, {});
    expect(reached?.lines.length).toBeGreaterThan(30);
    for (const [piece, line] of (reached?.lines ?? []).entries()) {
      const ends = [line[0], line.at(-1)] as (readonly [number, number])[];
      const ways = await router.listWays(ends, venues, {});
      const nearest = [0, 1].map((end) =>
        Math.min(
          ...ways.filter(({ fromIndex }) => fromIndex === end).map(({ distanceMetres }) => distanceMetres),
        ),
      );
      // To a tenth of a metre: a cut is rounded to 1e-7 degrees when it is asked for as a place.
      expect(reached?.metres[piece]).toBeCloseTo(Math.max(...nearest), 0);
    }
  });
});
