import { expect, it } from 'vitest';
import { holdsFor } from './ground-period.ts';

it('holds for both ends of a period of 3 quarters, and for everything on an open side', () => {
  const period = { from: '2026Q1', until: '2026Q3' };
  expect(['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((each) => holdsFor(period, each))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(holdsFor({ from: null, until: '2026Q3' }, '1999Q1')).toBe(true);
  expect(holdsFor({ from: '2026Q1', until: null }, '2027Q1')).toBe(true);
  expect(holdsFor({ from: null, until: null }, '2026Q1')).toBe(true);
});
