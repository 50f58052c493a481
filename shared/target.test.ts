import { describe, expect, it } from 'vitest';
import { defaultTargets, type IndicatorKey } from './indicator.ts';
import { TargetInput, type TargetRow, targetRowInForce, targetsInForce } from './target.ts';

const row = (
  year: number,
  level: TargetRow['level'],
  indicator: IndicatorKey,
  value: number | null,
): TargetRow => ({
  year,
  level,
  indicator,
  value,
});
const rows = [
  row(2025, 'city', 'above-scale-organised', 0.85),
  row(2027, 'city', 'above-scale-organised', null),
  row(2026, 'banner', 'above-scale-organised', 0.82),
];

describe('targets', () => {
  it('are the plan’s before the first row: 80 % in 2024', () => {
    expect(targetsInForce(rows, 2024, 'city')).toEqual(defaultTargets);
  });
  it('hold on: 85 % of 2025 in 2026 too, at that level only, and only to rise from 2027 on', () => {
    const inForce = (year: number, level: TargetRow['level']) =>
      targetsInForce(rows, year, level)['above-scale-organised'];
    expect([2025, 2026, 2027, 2030].map((year) => inForce(year, 'city'))).toEqual([0.85, 0.85, null, null]);
    expect([2025, 2026].map((year) => inForce(year, 'banner'))).toEqual([0.8, 0.82]);
    expect(inForce(2026, 'township')).toBe(0.8);
  });
  it('come from a row, or from none of them', () => {
    expect(targetRowInForce(rows, 2026, 'city', 'above-scale-organised')?.year).toBe(2025);
    expect(targetRowInForce(rows, 2026, 'city', 'activists')).toBeNull();
  });
  it.each([
    ['80 % of a rate', 'activists', 0.8, true],
    ['100 %', 'activists', 1, true],
    ['120 %', 'activists', 1.2, false],
    ['only to rise', 'activists', null, true],
    ['60 organisations', 'social-organised', 60, true],
    ['half an organisation', 'social-organised', 0.5, false],
    ['less than none', 'activists', -0.1, false],
  ] as const)('%s: %s %o is fit %o', (_, indicator, value, fit) => {
    const input = { year: 2026, level: 'city', indicator, value };
    expect(TargetInput.safeParse(input).success).toBe(fit);
  });
  it('are set for the 3 levels that have reports, not for a village', () => {
    const at = (level: string) =>
      TargetInput.safeParse({ year: 2026, level, indicator: 'activists', value: 1 });
    expect(['city', 'banner', 'township', 'village'].map((level) => at(level).success)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
