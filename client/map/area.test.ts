import { expect, it } from 'vitest';
import { choroplethScheme } from '../../shared/choropleth.ts';
import { type Area, areaFeatures, areaLook, areaMark } from './area.ts';

const scheme = choroplethScheme('above-scale-organised', 0.8);
const area = (over: Partial<Area>): Area => ({
  ...{ code: '150627', name: '伊金霍洛旗', numerator: 30, denominator: 40, published: true },
  polygon: null,
  lngLat: [109.7, 39.4],
  ...over,
});
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [109, 39],
      [110, 39],
      [110, 40],
      [109, 39],
    ],
  ],
};

it('gives 30 of 40 (75 %) the lined class just below the target, 32 of 40 the first plain one', () => {
  expect(areaLook(area({}), scheme)).toMatchObject({ pattern: 'lines-wide', veiled: false });
  expect(areaLook(area({ numerator: 32 }), scheme)).toMatchObject({ pattern: null });
});
it('hatches what has nothing to divide by, and veils what is not published', () => {
  expect(areaLook(area({ denominator: 0, numerator: 0, published: false }), scheme)).toMatchObject({
    pattern: 'no-data',
    veiled: false,
  });
  expect(areaLook(area({ published: false }), scheme).veiled).toBe(true);
});
it('colours the polygon and writes 75.0% on it; without a polygon a disc of 28 px stands at the seat', () => {
  const withPolygon = area({ polygon: square });
  expect(areaFeatures([withPolygon, area({})], scheme).features).toHaveLength(1);
  expect(areaMark(withPolygon, scheme)).toMatchObject({
    image: null,
    diameter: 0,
    texts: [{ tone: 'plain', text: '75.0%' }],
  });
  expect(areaMark(area({}), scheme)).toMatchObject({ diameter: 28 });
  expect(areaMark(area({ lngLat: null }), scheme)).toBeNull();
});
it('writes — where there is no data', () => {
  expect(areaMark(area({ numerator: 0, denominator: 0 }), scheme)?.texts).toEqual([
    { tone: 'plain', text: '—' },
  ]);
});
