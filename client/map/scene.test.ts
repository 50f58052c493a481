import { describe, expect, it } from 'vitest';
import { organisationChanges } from '../../shared/organisation-change.ts';
import { symbolClasses } from '../../shared/symbol.ts';
import { aggregateDiameter, shareOfClass } from './aggregate.ts';
import { type MapScene, markFeatures, sceneFeatures, sceneMarks } from './scene.ts';
import { listSymbolIcons } from './symbol-icon.ts';

const gap = symbolClasses.indexOf('unorganised-above-scale');
const star = symbolClasses.indexOf('enterprise-star-5');
const base: MapScene = {
  presentation: 'banner',
  theme: { kind: 'symbols' },
  aggregates: [
    {
      ...{ code: '150627', name: '伊金霍洛旗', lngLat: [109.7, 39.4] },
      ...{ organised: 60, gap: 9, other: 202, organisedAboveScale: 31 },
      changes: [4, 1, 6, 0, 3, 2],
    },
  ],
  rows: [0, 1, 2],
  columns: {
    lng: [109, 110, 111],
    lat: [39, 39, 39],
    employees: [60, 1000, 20],
    symbolClass: [gap, gap, star],
  },
  picked: new Set(),
};
const picking: MapScene = { ...base, picked: new Set([gap]) };
const features = (scene: MapScene) => sceneFeatures(scene).features.map(({ properties }) => properties);

describe('single symbols', () => {
  it('have an image the atlas holds each of the 3, the diamond of 1,000 employees the third size', () => {
    const icons = new Set(listSymbolIcons().map(({ name }) => name));
    for (const scene of [base, { ...base, theme: { kind: 'change', changeOf: [0, 5, 255] } as const }]) {
      for (const { icon } of features(scene)) {
        expect(icons).toContain(icon);
        expect(icons).toContain(`${icon}/plain`);
      }
    }
    expect(features(base).map(({ icon }) => icon)).toEqual([
      'unorganised-above-scale/0',
      'unorganised-above-scale/2',
      'enterprise-star-5/0',
    ]);
  });
  it('dim when they are not picked, and lie below the picked ones', () => {
    expect(features(picking).map(({ opacity }) => opacity)).toEqual([1, 1, 0.22]);
    const [first, second, third] = features(picking).map(({ order }) => order);
    expect(Math.min(first ?? 0, second ?? 0)).toBeGreaterThan(third ?? 0);
  });
  it('step back behind the 2 gaps, which grow, but can still be read', () => {
    const shown = features({ ...base, theme: { kind: 'gaps' } });
    expect(shown.map(({ opacity }) => opacity)).toEqual([1, 1, 0.42]);
    expect(shown.map(({ grow }) => grow)).toEqual([1.35, 1.35, 1]);
    expect(shown.map(({ top }) => top)).toEqual([true, true, false]);
  });
  it('give way to the mark of what became of them; the unchanged one fades, gap or not', () => {
    const changeOf = [organisationChanges.indexOf('lost'), 255, organisationChanges.indexOf('promoted')];
    const shown = features({ ...base, theme: { kind: 'change', changeOf } });
    expect(shown.map(({ icon }) => icon)).toEqual([
      'change/lost',
      'unorganised-above-scale/2',
      'change/promoted',
    ]);
    expect(shown.map(({ top }) => top)).toEqual([true, false, true]);
    expect(shown[1]?.opacity).toBe(0.2);
  });
});

describe('rings of divisions', () => {
  it('say 271 and ◇9 of all organisations', () => {
    expect(sceneMarks(base)[0]).toMatchObject({
      name: '伊金霍洛旗',
      texts: [
        { tone: 'plain', text: '271' },
        { tone: 'gap', text: '◇9' },
      ],
      opacity: 1,
    });
    expect(sceneMarks(picking)[0]?.opacity).toBe(0.4);
  });
  it('say ◇9 alone where the gaps are told, of a ring of 40 above-scale ones', () => {
    const [mark] = sceneMarks({ ...base, theme: { kind: 'gaps' } });
    expect(mark?.texts).toEqual([{ tone: 'alarm', text: '◇9' }]);
    const image = mark?.image;
    expect(image && 'donut' in image && image.donut.shares.map(({ count }) => count)).toEqual([9, 31]);
  });
  it('say +4 −1 ▲6 ●3 ×2 where changes are told, and nothing of the 0 demoted', () => {
    const [mark] = sceneMarks({ ...base, theme: { kind: 'change', changeOf: [255, 255, 255] } });
    expect(mark?.texts.map(({ text }) => text)).toEqual(['+4', '−1', '▲6', '●3', '×2']);
  });
  it('lie the smaller above the bigger', () => {
    const [one] = base.aggregates;
    if (!one) throw new Error('no aggregate');
    const marks = sceneMarks({ ...base, aggregates: [one, { ...one, code: '150626', other: 2 }] });
    const [big, small] = markFeatures(marks).features.map(({ properties }) => properties.order);
    expect(small).toBeGreaterThan(big ?? 0);
  });
});

it('lets the area of a circle grow with the count, between 26 and 84 px', () => {
  expect([1, 100, 400, 100_000].map(aggregateDiameter)).toEqual([26, 37, 54, 84]);
});
it('sorts the 15 classes into 1 gap, 2 others and 12 organised', () => {
  const count = (share: string) => shareOfClass.filter((each) => each === share).length;
  expect([count('gap'), count('other'), count('organised')]).toEqual([1, 2, 12]);
});
