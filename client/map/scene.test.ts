import { expect, it } from 'vitest';
import { symbolClasses } from '../../shared/symbol.ts';
import { aggregateDiameter, shareOfClass } from './aggregate.ts';
import { aggregateFeatures, type MapScene, sceneFeatures } from './scene.ts';
import { listSymbolIcons } from './symbol-icon.ts';

const gap = symbolClasses.indexOf('unorganised-above-scale');
const star = symbolClasses.indexOf('enterprise-star-5');
const scene: MapScene = {
  presentation: 'banner',
  aggregates: [
    { code: '150627', name: '伊金霍洛旗', lngLat: [109.7, 39.4], organised: 60, gap: 9, other: 202 },
  ],
  rows: [0, 1, 2],
  columns: {
    lng: [109, 110, 111],
    lat: [39, 39, 39],
    employees: [60, 1000, 20],
    symbolClass: [gap, gap, star],
  },
  picked: new Set([gap]),
};

it('gives every one of the 3 an image the atlas has, the diamond of 1,000 employees the third size', () => {
  const icons = new Set(listSymbolIcons().map(({ name }) => name));
  const features = sceneFeatures(scene).features;
  for (const { properties } of features) {
    expect(icons).toContain(properties.icon);
    expect(icons).toContain(`${properties.icon}/plain`);
  }
  expect(features.map(({ properties }) => properties.icon)).toEqual([
    'unorganised-above-scale/0',
    'unorganised-above-scale/2',
    'enterprise-star-5/0',
  ]);
});
it('dims only what is not picked, and draws the picked ones on top', () => {
  const features = sceneFeatures(scene).features;
  expect(features.map(({ properties }) => properties.faint)).toEqual([false, false, true]);
  expect(Math.min(...features.slice(0, 2).map(({ properties }) => properties.order))).toBeGreaterThan(
    features[2]?.properties.order ?? 0,
  );
});
it('writes 271 and ◇9 beside the circle', () => {
  expect(aggregateFeatures(scene).features[0]?.properties).toMatchObject({
    totalText: ' 271',
    gapText: ' ◇9',
    total: 271,
    faint: true,
  });
});
it('lets the area of a circle grow with the count, between 26 and 84 px', () => {
  expect([1, 100, 400, 100_000].map(aggregateDiameter)).toEqual([26, 37, 54, 84]);
});
it('sorts the 15 classes into 1 gap, 2 others and 12 organised', () => {
  const count = (share: string) => shareOfClass.filter((each) => each === share).length;
  expect([count('gap'), count('other'), count('organised')]).toEqual([1, 2, 12]);
});
