import { describe, expect, it } from 'vitest';
import { halfYearsUpTo, lastWholeHalfYear } from './half-years.ts';

describe('the half-year of a promotion form', () => {
  it.each([
    ['2026Q1', '2025H2'],
    ['2026Q2', '2026H1'],
    ['2026Q3', '2026H1'],
    ['2026Q4', '2026H2'],
  ])('is in %s the one that is over, %s', (quarter, halfYear) => {
    expect(lastWholeHalfYear(quarter)).toBe(halfYear);
  });

  it('is chosen among 6, the own one first', () => {
    expect(halfYearsUpTo('2026Q3')).toEqual(['2026H2', '2026H1', '2025H2', '2025H1', '2024H2', '2024H1']);
  });
});
