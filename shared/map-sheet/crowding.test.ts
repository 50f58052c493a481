import { expect, it } from 'vitest';
import { randomFrom } from '../../test/builders/sheet-data.ts';
import { crowdedWindows } from './crowding.ts';
import { cornerLimit, fitsCorner, placeInsets, wantedFactor } from './inset-layout.ts';
import { contains, overlaps } from './pen.ts';
import type { Point } from './projection.ts';

const frame = { x: 0, y: 0, width: 300, height: 240 };
const most = { width: 60, height: 57 };

function town(middle: Point, count: number, reach: number, seed: number): Point[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => [
    middle[0] + (random() - 0.5) * 2 * reach,
    middle[1] + (random() - 0.5) * 2 * reach,
  ]);
}

it('sees no crowd in 60 symbols 20 mm apart', () => {
  const loose = Array.from(
    { length: 60 },
    (_, index): Point => [10 + (index % 10) * 20, 10 + Math.floor(index / 10) * 20],
  );
  expect(crowdedWindows(loose, most)).toEqual([]);
});

it('finds 2 towns of 40, the windows apart and nearly all symbols in them', () => {
  const points = [...town([60, 60], 40, 5, 1), ...town([220, 170], 40, 5, 2)];
  const windows = crowdedWindows(points, most);
  expect(windows).toHaveLength(2);
  const [first, second] = windows;
  expect(first && second && overlaps(first.box, second.box)).toBe(false);
  const inside = points.filter((point) => windows.some(({ box }) => contains(box, point)));
  expect(inside.length).toBeGreaterThanOrEqual(76);
});

it('does not ask for more scale for 40 symbols at one and the same place', () => {
  const [window] = crowdedWindows(
    Array.from({ length: 40 }, (): Point => [100, 100]),
    most,
  );
  expect(window?.peak).toBe(0);
});

it('puts the enlargement of a town in the south-west into another corner and hides no symbol', () => {
  const lone: Point[] = [
    [20, 20],
    [150, 20],
  ];
  const windows = crowdedWindows(town([50, 190], 40, 6, 3), most);
  const limit = cornerLimit(frame, windows.length);
  expect(windows.every((window) => fitsCorner(window, limit))).toBe(true);
  const { insets, hidden } = placeInsets(windows, frame, limit, lone, []);
  expect(hidden).toBe(0);
  for (const { box, window } of insets) {
    expect(overlaps(box, window)).toBe(false);
    expect(lone.some((point) => contains(box, point))).toBe(false);
    expect(box.width / window.width).toBeGreaterThan(2);
  }
});

it('sends a town of 600 to a page of its own', () => {
  const [window] = crowdedWindows(town([150, 120], 600, 20, 4), most);
  expect(window).toBeDefined();
  if (!window) return;
  expect(wantedFactor(window)).toBeGreaterThan(3);
  expect(fitsCorner(window, cornerLimit(frame, 1))).toBe(false);
});
