import { expect, it } from 'vitest';
import { runsThrough } from './ground-shape.ts';
import type { Point } from './projection.ts';

const box = { x: 10, y: 10, width: 20, height: 10 };
const square = (west: number, north: number, east: number, south: number): Point[] => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
  [west, north],
];

it('a line runs through the box in 3 of 5 cases: inside, across a corner and right across, not around it nor beside it', () => {
  expect(runsThrough(square(12, 12, 15, 15), box)).toBe(true);
  expect(runsThrough(square(0, 0, 15, 15), box)).toBe(true);
  // Both of its vertices near the box lie outside.
  expect(runsThrough(square(0, 0, 50, 15), box)).toBe(true);
  expect(runsThrough(square(0, 0, 50, 50), box)).toBe(false);
  expect(runsThrough(square(40, 0, 50, 50), box)).toBe(false);
});
