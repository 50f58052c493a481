import { expect, it } from 'vitest';
import { buildVenueStyle, venueSources } from './venue-style.ts';

const nothing = { type: 'FeatureCollection', features: [] } as const;
const style = buildVenueStyle(
  {
    bbox: [108, 38, 111, 41],
    sources: [],
    places: [],
    water: { ...nothing, features: [] },
    divisions: { ...nothing, features: [] },
  },
  [],
  { currentCode: '1506', litCodes: [], outlinedCode: '' },
);
const order = style.layers.map(({ id }) => id);

it('names no address at all, and draws all 7 parts of a scene', () => {
  expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
  const drawn = new Set(style.layers.map((layer) => ('source' in layer ? layer.source : '')));
  for (const name of venueSources) expect(drawn).toContain(name);
  expect(venueSources).toHaveLength(7);
});
it('the reached area lies under lines and names, the venues over those who need one', () => {
  expect(order.indexOf('circle-edges')).toBeLessThan(order.indexOf('circles'));
  expect(order.indexOf('circles')).toBeLessThan(order.indexOf('banner-line'));
  expect(order.indexOf('needs')).toBeLessThan(order.indexOf('venues'));
});
