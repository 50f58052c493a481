import { expect, it } from 'vitest';
import { developedInYear } from './organisation.ts';

it('counts 3 developed members to the end of their year and none from the next first of January on; not known stays so', () => {
  const state = { fromQuarter: '2025Q2', developedThisYear: 3 };
  const quarters = ['2025Q2', '2025Q4', '2026Q1', '2027Q3'];
  expect(quarters.map((quarter) => developedInYear(state, quarter))).toEqual([3, 3, 0, 0]);
  expect(developedInYear({ ...state, developedThisYear: null }, '2026Q1')).toBeNull();
});
