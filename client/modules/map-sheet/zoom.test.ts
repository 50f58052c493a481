import { expect, it } from 'vitest';
import { clampZoom, fitZoom, pagePixels, scrollAfterZoom } from './zoom.ts';

const a3 = { width: 420, height: 297 };

it('fits A3 (1587 × 1123 px at 100 %) into a frame of 1619 × 2000 px with a margin of 16 at about 100 %', () => {
  expect(fitZoom(a3, { width: 1619.4, height: 2000 }, 16)).toBeCloseTo(1, 3);
  expect(pagePixels(a3, 1).width).toBeCloseTo(1587.4, 1);
  expect(pagePixels(a3, 2).height).toBeCloseTo(2245.04, 1);
});

it('lets the shorter side decide: a frame 593 px high shows A3 at 50 %', () => {
  expect(fitZoom(a3, { width: 5000, height: 1122.52 / 2 + 32 }, 16)).toBeCloseTo(0.5, 3);
});

it('keeps the spot below the pointer: page pixel 300 at frame pixel 116 is page pixel 600 there after ×2', () => {
  // Margin 16, scrolled by 200, pointer at 116: page pixel 200 + 116 − 16 = 300.
  const scroll = scrollAfterZoom(200, 116, 16, 2);
  expect(scroll + 116 - 16).toBe(600);
});

it('stays between 5 % and 800 %', () => {
  expect([clampZoom(0.001), clampZoom(1), clampZoom(100)]).toEqual([0.05, 1, 8]);
});
