import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaReason, DrawnArea, maxVertices } from './area.ts';

type Corner = [number, number];
const ring = (...corners: Corner[]): Polygon => ({ type: 'Polygon', coordinates: [corners] });
const closed = (...corners: Corner[]): Polygon => ring(...corners, corners[0] as Corner);
const region = closed([109, 39], [111, 39], [111, 40], [109, 40]);

describe('a drawn area', () => {
  it('of 4 corners inside the region is kept, with the region known or not', () => {
    const square = closed([110, 39.5], [110.1, 39.5], [110.1, 39.6], [110, 39.6]);
    expect(areaReason(square, region)).toBeNull();
    expect(areaReason(square, null)).toBeNull();
  });

  it('may lie 1 km outside a coarse outline, not 10 km', () => {
    const north = (lat: number) => closed([110, 39.9], [110.1, 39.9], [110.05, lat]);
    expect(areaReason(north(40.009), region)).toBeNull();
    expect(areaReason(north(40.09), region)).toBe('area-outside');
  });

  it('is refused open, with 2 corners, crossing itself, and with 501 positions', () => {
    expect(areaReason(ring([110, 39.5], [110.1, 39.5], [110.1, 39.6], [110, 39.6]), region)).toBe(
      'area-open',
    );
    expect(areaReason(closed([110, 39.5], [110.1, 39.5]), region)).toBe('area-open');
    expect(areaReason(closed([110, 39.5], [110.1, 39.6], [110.1, 39.5], [110, 39.6]), region)).toBe(
      'area-crossing',
    );
    const circle = (positions: number) =>
      closed(
        ...Array.from({ length: positions - 1 }, (_, index): Corner => {
          const angle = (index * 2 * Math.PI) / (positions - 1);
          return [110 + 0.1 * Math.cos(angle), 39.5 + 0.1 * Math.sin(angle)];
        }),
      );
    expect(areaReason(circle(maxVertices), region)).toBeNull();
    expect(areaReason(circle(maxVertices + 1), region)).toBe('area-vertices');
  });

  it('has 1 ring of finite degrees: 2 rings, 91° north and a text are not read', () => {
    const square = closed([110, 39.5], [110.1, 39.5], [110.1, 39.6]);
    expect(DrawnArea.safeParse(square).success).toBe(true);
    const rings = { ...square, coordinates: [...square.coordinates, ...square.coordinates] };
    expect(DrawnArea.safeParse(rings).success).toBe(false);
    expect(DrawnArea.safeParse(closed([110, 91], [110.1, 39.5], [110.1, 39.6])).success).toBe(false);
    expect(DrawnArea.safeParse({ ...square, coordinates: 'x' }).success).toBe(false);
  });
});
