import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleMetres } from './distance.ts';
import { NearestGrid } from './nearest-grid.ts';

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const inOrdos = fc.tuple(
  fc.double({ min: 106.5, max: 111.6, noNaN: true }),
  fc.double({ min: 37.4, max: 40.9, noNaN: true }),
);
const gridOf = (points: readonly (readonly [number, number])[]) =>
  new NearestGrid(
    points.map(([lng]) => lng),
    points.map(([, lat]) => lat),
  );

describe('the nearest by great circle', () => {
  it('knows 3 places by hand: 1 degree of longitude at 60° north is shorter than 1 of latitude', () => {
    const grid = gridOf([
      [10, 61],
      [11, 60],
      [10, 58],
    ]);
    expect(grid.around([10, 60], 3).map(({ index }) => index)).toEqual([1, 0, 2]);
    expect(grid.nearest([10, 60])?.distanceMetres).toBeCloseTo(55_597, -1);
  });

  it('answers nothing of 0 points, all of 1, and the first of 2 in the same place', () => {
    expect(gridOf([]).nearest([0, 0])).toBeNull();
    expect(gridOf([[110, 39]]).nearest([-70, -39])?.index).toBe(0);
    expect(
      gridOf([
        [110, 39],
        [110, 39],
      ]).nearest([110, 39]),
    ).toEqual({ index: 0, distanceMetres: 0 });
  });

  it('crosses the antimeridian', () => {
    expect(
      gridOf([
        [170, 0],
        [-179, 0],
      ]).nearest([179, 0])?.index,
    ).toBe(1);
  });

  it.each([
    ['the globe', place],
    ['a prefecture', inOrdos],
  ])('finds over %s no farther ones than looking at every point', (_, where) => {
    fc.assert(
      fc.property(
        fc.array(where, { minLength: 1, maxLength: 60 }),
        fc.array(fc.oneof(where, place), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (points, queries, limit) => {
          const grid = gridOf(points);
          for (const query of queries) {
            const all = points.map((point) => greatCircleMetres(query, point)).sort((a, b) => a - b);
            const found = grid.around(query, limit);
            expect(found).toHaveLength(Math.min(limit, points.length));
            found.forEach(({ index, distanceMetres }, rank) => {
              expect(distanceMetres).toBeCloseTo(all[rank] ?? 0, 0);
              expect(distanceMetres).toBeCloseTo(greatCircleMetres(query, points[index] ?? [0, 0]), 0);
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves out what is farther than the limit, and what is not admitted', () => {
    const grid = gridOf([
      [110, 39],
      [110.01, 39],
      [110.02, 39],
    ]);
    // 0.01° at 39° north is 864 m.
    expect(grid.around([110, 39], 9, 900).map(({ index }) => index)).toEqual([0, 1]);
    expect(grid.around([110, 39], 2, undefined, (index) => index !== 1).map(({ index }) => index)).toEqual([
      0, 2,
    ]);
  });

  it('answers many at once as one by one', () => {
    fc.assert(
      fc.property(
        fc.array(inOrdos, { minLength: 1, maxLength: 80 }),
        fc.array(inOrdos),
        (points, queries) => {
          const grid = gridOf(points);
          const each = grid.nearestOfEach(
            queries.map(([lng]) => lng),
            queries.map(([, lat]) => lat),
          );
          expect([...each]).toEqual(queries.map((query) => grid.nearest(query)?.index));
        },
      ),
    );
  });
});
