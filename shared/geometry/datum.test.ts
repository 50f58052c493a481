import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datums } from '../organisation.ts';
import { fromWgs84, isInChina, toWgs84 } from './datum.ts';
import { greatCircleMetres } from './distance.ts';

const lngLats = fc.tuple(
  fc.double({ min: 74, max: 135, noNaN: true }),
  fc.double({ min: 18, max: 53, noNaN: true }),
);

describe('datum', () => {
  it('comes back to within 0.1 m from GCJ-02 and BD-09 anywhere between 74–135 °E and 18–53 °N', () => {
    fc.assert(
      fc.property(lngLats, fc.constantFrom(...datums), (lngLat, datum) => {
        const back = toWgs84(fromWgs84(lngLat, datum), datum);
        expect(greatCircleMetres(back, lngLat)).toBeLessThan(0.1);
      }),
    );
  });

  it('moves Tiananmen by the published shift: 500–700 m to GCJ-02 and 1.2–1.5 km to BD-09', () => {
    // 天安门 in GCJ-02 as the maps of its datum show it: 116.3974, 39.9088; WGS 84: 116.3912, 39.9074.
    const gcj02 = fromWgs84([116.3912, 39.9074], 'gcj02');
    expect(gcj02[0]).toBeCloseTo(116.3974, 3);
    expect(gcj02[1]).toBeCloseTo(39.9088, 3);
    const bd09 = fromWgs84([116.3912, 39.9074], 'bd09');
    expect(bd09[0]).toBeCloseTo(116.4038, 3);
    expect(bd09[1]).toBeCloseTo(39.9151, 3);
  });

  it('leaves WGS 84 and points outside the shifted window as they are, and never writes into its argument', () => {
    const tokyo = [139.7671, 35.6812] as const;
    expect(isInChina(tokyo)).toBe(false);
    expect(toWgs84(tokyo, 'gcj02')).toEqual(tokyo);
    expect(fromWgs84(tokyo, 'bd09')).toEqual(tokyo);
    const ordos = Object.freeze([109.7816, 39.6086] as const);
    expect(toWgs84(ordos, 'wgs84')).toBe(ordos);
    expect(toWgs84(ordos, 'gcj02')).not.toEqual(ordos);
    expect(ordos).toEqual([109.7816, 39.6086]);
  });
});
