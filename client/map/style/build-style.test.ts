import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import type { BaseMap } from '../base-map.ts';
import { bannerPlaces, buildStyle } from './build-style.ts';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [109, 39],
      [110, 39],
      [110, 40],
      [109, 40],
      [109, 39],
    ],
  ],
};
const baseMap: BaseMap = {
  bbox: [108, 38, 111, 41],
  sources: [],
  water: { type: 'FeatureCollection', features: [] },
  places: [
    { name: '伊金霍洛旗', lngLat: [109.7, 39.5], rank: 2 },
    { name: '包头市', lngLat: [109.8, 40.6], rank: 1 },
  ],
  divisions: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: square,
        properties: {
          code: '150627',
          name: '伊金霍洛旗',
          shortName: '伊金霍洛旗',
          level: 'banner',
          schematic: true,
        },
      },
    ],
  },
};
const style = buildStyle(baseMap, [], {
  currentCode: '150627',
  litCodes: ['150627'],
  outlinedCode: '150627',
});

it('names no address at all: no glyphs, no sprite, no tiles', () => {
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
});
it('draws every label in a font said explicitly, from a source the style has', () => {
  for (const layer of style.layers) {
    if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
    if (layer.type === 'symbol' && layer.layout?.['text-field'])
      expect(layer.layout['text-font']).toBeDefined();
  }
});
it('draws the unorganised above-scale ones last but for the pointer, over the venues too', () => {
  expect(style.layers.slice(-4).map(({ id }) => id)).toEqual(['symbols', 'venues', 'gaps', 'hover']);
});
it('labels the banner once, in the middle of its polygon, and not again as a place', () => {
  expect(bannerPlaces(baseMap)).toMatchObject([{ code: '150627', name: '伊金霍洛旗' }]);
  expect(bannerPlaces(baseMap)[0]?.lngLat[1]).toBeCloseTo(39.5, 1);
  const places = style.sources.places as { data: { features: unknown[] } };
  expect(places.data.features).toHaveLength(1);
});
