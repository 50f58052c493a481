import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonContains } from './contains.ts';
import type { Area } from './parts.ts';

const box = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('polygonContains', () => {
  it('knows a square of 10° with a hole of 2°', () => {
    const area: Area = { type: 'Polygon', coordinates: [box(100, 30, 110, 40), box(104, 34, 106, 36)] };
    expect(polygonContains(area, [101, 31])).toBe(true);
    expect(polygonContains(area, [105, 35])).toBe(false);
    expect(polygonContains(area, [99.9, 35])).toBe(false);
  });

  it('knows both of 2 parts and not the gap between them', () => {
    const area: Area = { type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(2, 0, 3, 1)]] };
    expect(polygonContains(area, [0.5, 0.5])).toBe(true);
    expect(polygonContains(area, [2.5, 0.5])).toBe(true);
    expect(polygonContains(area, [1.5, 0.5])).toBe(false);
  });

  it('gives every point of the border of 2 neighbours to exactly one of them, also on a slanted edge', () => {
    const shared = [
      [105, 30],
      [107, 35],
      [104, 40],
    ];
    const west: Area = { type: 'Polygon', coordinates: [[[100, 30], ...shared, [100, 40], [100, 30]]] };
    const east: Area = {
      type: 'Polygon',
      coordinates: [[[110, 30], [110, 40], ...[...shared].reverse(), [110, 30]]],
    };
    fc.assert(
      fc.property(fc.double({ min: 30.01, max: 39.99, noNaN: true }), (lat) => {
        const lng = lat < 35 ? 105 + ((lat - 30) / 5) * 2 : 107 - ((lat - 35) / 5) * 3;
        const owners = [west, east].filter((area) => polygonContains(area, [lng, lat]));
        expect(owners).toHaveLength(1);
      }),
    );
  });
});
