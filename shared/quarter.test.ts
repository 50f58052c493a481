import { describe, expect, it } from 'vitest';
import { addQuarters, cutOffDate, halfYearOf, listQuarters, Quarter, quarterAt } from './quarter.ts';

describe('quarter', () => {
  it('crosses the year in both directions: 2026Q4 + 1 = 2027Q1, 2026Q1 - 5 = 2024Q4', () => {
    expect(addQuarters('2026Q4', 1)).toBe('2027Q1');
    expect(addQuarters('2026Q1', -5)).toBe('2024Q4');
  });

  it('lists the eight quarters from 2024Q4 to 2026Q3, and none backwards', () => {
    expect(listQuarters('2024Q4', '2026Q3')).toHaveLength(8);
    expect(listQuarters('2026Q3', '2026Q2')).toEqual([]);
  });

  it("cuts off on each quarter's last day", () => {
    expect(['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map(cutOffDate)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });

  it("changes quarter at midnight of China's clock, 16:00 UTC", () => {
    expect(quarterAt(new Date('2026-09-30T15:59:59Z'))).toBe('2026Q3');
    expect(quarterAt(new Date('2026-09-30T16:00:00Z'))).toBe('2026Q4');
  });

  it('reads 2026q3 as 2026Q3 and refuses 2026Q5 and 26Q1', () => {
    expect(Quarter.parse('2026q3')).toBe('2026Q3');
    expect(Quarter.safeParse('2026Q5').success).toBe(false);
    expect(Quarter.safeParse('26Q1').success).toBe(false);
  });

  it('puts Q2 into the first and Q3 into the second half-year', () => {
    expect(halfYearOf('2026Q2')).toBe('2026H1');
    expect(halfYearOf('2026Q3')).toBe('2026H2');
  });
});
