import { expect, it } from 'vitest';
import { indicatorOf, mapThemes, parseMapTheme } from './map-theme.ts';

it('reads back each of the 16 themes, and null from anything else', () => {
  expect(mapThemes).toHaveLength(16);
  for (const theme of mapThemes) expect(parseMapTheme(theme)).toBe(theme);
  expect([null, '', 'GAPS', 'heat'].map(parseMapTheme)).toEqual([null, null, null, null]);
});
it('finds an indicator in 13 of them', () => {
  expect(mapThemes.filter((theme) => indicatorOf(theme) !== null)).toHaveLength(13);
});
