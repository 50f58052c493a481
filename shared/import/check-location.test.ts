import { expect, test } from 'vitest';
import type { LngLat } from '../division.ts';
import { fromWgs84 } from '../geometry/datum.ts';
import { bannerAt, checkLocation } from './check-location.ts';
import { weighDatum } from './datum-evidence.ts';
import { squareDivisions, squareIndex } from './division-fixture.ts';
import { buildDivisionIndex } from './division-index.ts';

const check = (index: typeof squareIndex, point: LngLat, stated: string) =>
  checkLocation(index, point, bannerAt(index, point), stated, 7);

test('a point at 110.5 E lies in 准格尔旗, at 109.5 E in 东胜区, at 112 E in none', () => {
  expect([110.5, 109.5, 112].map((lng) => bannerAt(squareIndex, [lng, 39.5]))).toEqual([
    '150622',
    '150602',
    null,
  ]);
});

test('a point inside the stated banner or its township is no issue', () => {
  expect(check(squareIndex, [110.5, 39.5], '150622')).toBeNull();
  expect(check(squareIndex, [110.5, 39.5], '150622100')).toBeNull();
});

test('stated 东胜区, lying in 准格尔旗: a question naming both, with 4 choices', () => {
  const issue = check(squareIndex, [110.5, 39.5], '150602102');
  expect(issue).toMatchObject({
    code: 'point-outside-banner',
    severity: 'question',
    row: 7,
    params: { stated: '东胜区', actual: '准格尔旗' },
  });
  expect(issue?.choices?.map((choice) => choice.value)).toEqual(['keep', 'point', 'unlocated', 'skip']);
});

test('one degree of longitude east of the edge at 39.5 N is 86 km outside the prefecture', () => {
  const issue = check(squareIndex, [112, 40], '150622');
  expect(issue?.code).toBe('point-outside-prefecture');
  // cos 40° × 111.195 km
  expect(Number(issue?.params.kilometres)).toBeCloseTo(85.2, 0);
});

test('where the stated banner is only schematic it is a warning; without any polygon nothing is judged', () => {
  const schematic = buildDivisionIndex(
    squareDivisions.map((each) => (each.code === '150602' ? { ...each, schematic: true } : each)),
  );
  expect(check(schematic, [110.5, 39.5], '150602')?.severity).toBe('warning');
  const bare = buildDivisionIndex(squareDivisions.map((each) => ({ ...each, polygon: null })));
  expect(check(bare, [0, 0], '150602')).toBeNull();
});

test('10 points 300 m inside an edge, written in GCJ-02, come home only in GCJ-02, which is suggested', () => {
  const points = Array.from({ length: 10 }, (_, step) => ({
    written: fromWgs84([109.9965, 39.1 + step * 0.05], 'gcj02'),
    divisionCode: '150602102',
  }));
  const evidence = weighDatum(squareIndex, points, null);
  expect(evidence).toMatchObject({ points: 10, judged: 10, suggested: 'gcj02' });
  expect(evidence.inside.gcj02).toBe(10);
  expect(evidence.inside.wgs84).toBeLessThan(10);
});

test('points far from any edge say nothing: WGS 84 stays, unless the heading names another', () => {
  const points = [{ written: [109.5, 39.5] as const, divisionCode: '150602' }];
  expect(weighDatum(squareIndex, points, null)).toMatchObject({
    inside: { wgs84: 1, gcj02: 1, bd09: 1 },
    suggested: 'wgs84',
  });
  expect(weighDatum(squareIndex, points, 'bd09').suggested).toBe('bd09');
});
