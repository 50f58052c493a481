import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonContains } from './contains.ts';
import { greatCircleMetres } from './distance.ts';
import { interiorPoint } from './interior-point.ts';
import type { Area } from './parts.ts';

const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('interiorPoint', () => {
  it('is within 1 km of the centre of a round area of 50 km', () => {
    const circle = Array.from({ length: 73 }, (_, i) => {
      const angle = (i * 5 * Math.PI) / 180;
      return [110 + (0.45 * Math.cos(angle)) / Math.cos((39 * Math.PI) / 180), 39 + 0.45 * Math.sin(angle)];
    });
    const point = interiorPoint({ type: 'Polygon', coordinates: [circle] });
    expect(greatCircleMetres(point, [110, 39])).toBeLessThan(1000);
  });

  it('lies in the larger of 2 parts and not in its hole', () => {
    const area: Area = {
      type: 'MultiPolygon',
      coordinates: [[square(100, 30, 0.1)], [square(110, 39, 1), square(110.3, 39.3, 0.4)]],
    };
    const point = interiorPoint(area);
    expect(polygonContains(area, point)).toBe(true);
    expect(point[0]).toBeGreaterThan(109);
  });

  it('lies inside any star-shaped area of 5 to 40 corners, however pointed', () => {
    const radii = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(radii, (lengths) => {
        const corners = lengths.map((length, i) => {
          const angle = (i / lengths.length) * 2 * Math.PI;
          return [110 + length * Math.cos(angle), 39 + length * Math.sin(angle)];
        });
        const area: Area = { type: 'Polygon', coordinates: [[...corners, corners[0] ?? []]] };
        expect(polygonContains(area, interiorPoint(area))).toBe(true);
      }),
    );
  });
});
