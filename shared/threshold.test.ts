import { describe, expect, it } from 'vitest';
import { defaultThresholds, publishedWithin, ThresholdInput, thresholdsInForce } from './threshold.ts';

const rows = [
  { key: 'above-scale-employees', fromYear: 2013, value: 60 },
  { key: 'above-scale-employees', fromYear: 2026, value: 40 },
  { key: 'report-deadline-days', fromYear: 2026, value: 15 },
];

describe('thresholds', () => {
  it('are 50, 300 and 10 where nothing was set', () => {
    expect(thresholdsInForce([], 2026)).toEqual({
      'above-scale-employees': 50,
      'large-medium-employees': 300,
      'report-deadline-days': 10,
      'detour-percent': 140,
      'way-speed-kmh': 40,
    });
    expect(thresholdsInForce(rows, 2012)).toEqual(defaultThresholds);
  });
  it('hold from their year on: 60 in 2013 and 2025, 40 from 2026', () => {
    const of = (year: number) => thresholdsInForce(rows, year)['above-scale-employees'];
    expect([2013, 2025, 2026, 2030].map(of)).toEqual([60, 60, 40, 40]);
    expect(thresholdsInForce(rows, 2026)).toMatchObject({
      'large-medium-employees': 300,
      'report-deadline-days': 15,
      'detour-percent': 140,
      'way-speed-kmh': 40,
    });
  });
  it.each([
    ['for 2020, which holds up to 2025', 2020, [2024, 2025, 2026], 2024],
    ['for 2020, nothing published before 2026', 2020, [2026], null],
    ['for 2026, which holds without end', 2026, [2025, 2028, 2027], 2027],
    ['for 2027, all published before it', 2027, [2025, 2026], null],
  ] as const)('set %s: the first published year is asked of %d', (_, fromYear, published, year) => {
    expect(publishedWithin(rows, 'above-scale-employees', fromYear, published)).toBe(year);
  });
  it.each([
    ['above-scale-employees', 40, true],
    ['above-scale-employees', 0, false],
    ['above-scale-employees', 40.5, false],
    ['report-deadline-days', 0, true],
    ['report-deadline-days', 80, true],
    ['report-deadline-days', 81, false],
    ['unknown', 1, false],
  ])('%s %d is fit: %o', (key, value, fit) => {
    expect(ThresholdInput.safeParse({ key, fromYear: 2026, value }).success).toBe(fit);
  });
});
