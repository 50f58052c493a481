import { describe, expect, it } from 'vitest';
import { areaSquareMetres } from './area.ts';
import { isSimple, mendPolygon } from './mend.ts';
import { type Area, partsOf } from './parts.ts';

const ring = (...positions: number[][]): Area => ({ type: 'Polygon', coordinates: [positions] });

describe('mendPolygon', () => {
  it('makes 2 triangles of a bow tie', () => {
    const bowTie = ring([110, 39], [111, 40], [111, 39], [110, 40], [110, 39]);
    expect(isSimple(bowTie)).toBe(false);
    const { area, wasBroken, droppedPieces } = mendPolygon(bowTie);
    expect(wasBroken).toBe(true);
    expect(droppedPieces).toBe(0);
    expect(partsOf(area)).toHaveLength(2);
    expect(isSimple(area)).toBe(true);
  });

  it('leaves a spike and repeated positions away: 9 positions become the 5 of a square', () => {
    const spiked = ring(
      [110, 39],
      [110, 39],
      [111, 39],
      [112, 39],
      [111, 39],
      [111, 40],
      [110.5, 40],
      [110, 40],
      [110, 39],
    );
    const { area } = mendPolygon(spiked);
    expect(partsOf(area).flat(2)).toHaveLength(5);
    expect(areaSquareMetres(area)).toBeCloseTo(
      areaSquareMetres(ring([110, 39], [111, 39], [111, 40], [110, 40], [110, 39])),
      0,
    );
  });

  it('drops 1 part and 1 hole below the limit and says 2', () => {
    const hole = [
      [110.5, 39.5],
      [110.5, 39.501],
      [110.501, 39.501],
      [110.501, 39.5],
      [110.5, 39.5],
    ];
    const square = [
      [110, 39],
      [111, 39],
      [111, 40],
      [110, 40],
      [110, 39],
    ];
    const speck = hole.map(([lng = 0, lat = 0]) => [lng + 2, lat]);
    const { area, droppedPieces } = mendPolygon(
      { type: 'MultiPolygon', coordinates: [[square, hole], [speck]] },
      50_000,
    );
    expect(droppedPieces).toBe(2);
    expect(area).toMatchObject({ type: 'Polygon' });
    expect(partsOf(area).flat()).toHaveLength(1);
  });

  it('turns outer rings counter-clockwise (RFC 7946 §3.1.6): the signed area is +1', () => {
    const clockwise = ring([110, 39], [110, 40], [111, 40], [111, 39], [110, 39]);
    const [[outer = []] = []] = partsOf(mendPolygon(clockwise).area);
    const twiceSigned = outer.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = outer[i + 1] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(twiceSigned / 2).toBeCloseTo(1, 6);
  });

  it('refuses a polygon that covers 0 m²', () => {
    expect(() => mendPolygon(ring([110, 39], [111, 39], [110, 39], [110, 39]), 1)).toThrow(RangeError);
  });
});
