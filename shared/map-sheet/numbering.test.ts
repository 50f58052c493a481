import { expect, it } from 'vitest';
import { columnLetter, gridReference, referenceGrid } from './grid-reference.ts';
import { readingOrder } from './numbering.ts';

it('reads bands of 24 mm from north to south and each from west to east', () => {
  expect(
    readingOrder([
      [90, 30],
      [10, 40],
      [50, 5],
      [20, 20],
    ]),
  ).toEqual([3, 2, 1, 0]);
});

it('keeps the given order for symbols at one place', () => {
  expect(
    readingOrder([
      [5, 5],
      [5, 5],
      [5, 5],
    ]),
  ).toEqual([0, 1, 2]);
});

it('calls the north-west square A1 and the south-east one of a 7 × 6 grid G6', () => {
  const frame = { x: 14, y: 37, width: 299, height: 238 };
  expect(referenceGrid(frame)).toEqual({ columns: 7, rows: 6 });
  expect(gridReference([15, 38], frame)).toBe('A1');
  expect(gridReference([312, 274], frame)).toBe('G6');
  expect(columnLetter(6)).toBe('G');
});
