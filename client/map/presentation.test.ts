import { expect, it } from 'vitest';
import { choosePresentation } from './presentation.ts';

it('shows banners in the city, townships from zoom 8.6, points from zoom 11', () => {
  expect(choosePresentation(7, 2900, true)).toBe('banner');
  expect(choosePresentation(8.59, 601, true)).toBe('banner');
  expect(choosePresentation(8.6, 601, true)).toBe('township');
  expect(choosePresentation(11, 90_000, true)).toBe('points');
});
it('shows up to 600 one by one near, but only up to 150 across the whole city', () => {
  expect(choosePresentation(9, 600, true)).toBe('points');
  expect(choosePresentation(7, 150, true)).toBe('points');
  expect(choosePresentation(7, 151, true)).toBe('banner');
});
it('never counts a single banner into one circle', () => {
  expect(choosePresentation(7, 601, false)).toBe('township');
  expect(choosePresentation(7, 600, false)).toBe('points');
});
