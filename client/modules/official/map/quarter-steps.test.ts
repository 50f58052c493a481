import { expect, it } from 'vitest';
import { nextToPlay, sameDistance, tickLabels } from './quarter-steps.ts';

const quarters = ['2025Q3', '2025Q4', '2026Q1', '2026Q3'];

it('plays from one quarter to the next published one and stops after the 4th', () => {
  expect(nextToPlay(quarters, '2025Q3')).toBe('2025Q4');
  expect(nextToPlay(quarters, '2026Q1')).toBe('2026Q3');
  expect(nextToPlay(quarters, '2026Q3')).toBeNull();
  expect(nextToPlay(quarters, '2026Q2')).toBeNull();
});
it('writes the year at the first quarter of each, 2 of 4', () => {
  expect(tickLabels(quarters).map(({ number, year }) => `${number} ${year ?? ''}`)).toEqual([
    'Q3 2025',
    'Q4 ',
    'Q1 2026',
    'Q3 ',
  ]);
});
it('goes 3 quarters back on the left where the right side goes back 3', () => {
  expect(sameDistance('2025Q4', '2026Q3', '2026Q1')).toBe('2025Q2');
  expect(sameDistance('2026Q2', '2026Q3', '2025Q4')).toBe('2025Q3');
});
