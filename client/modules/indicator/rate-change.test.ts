import { expect, it } from 'vitest';
import { changeOf, sumOf } from './rate-change.ts';

const of = (numerator: number, denominator: number | null) => ({ numerator, denominator });

it('rises 5.0 points from 6 of 8 to 8 of 10, and falls back by as much', () => {
  expect(changeOf(of(8, 10), of(6, 8))).toBe(5);
  expect(changeOf(of(6, 8), of(8, 10))).toBe(-5);
});
it('is null over nothing, now or then, and without anything to compare with', () => {
  expect(changeOf(of(0, 0), of(1, 2))).toBeNull();
  expect(changeOf(of(1, 2), of(0, 0))).toBeNull();
  expect(changeOf(of(1, 2), null)).toBeNull();
});
it('is 3 for a count that went from 9 to 12', () => {
  expect(changeOf(of(12, null), of(9, null))).toBe(3);
});
it('rolls 1 of 2 and 9 of 90 up to 10 of 92, never to an average', () => {
  expect(sumOf(of(1, 2), of(9, 90))).toEqual(of(10, 92));
});
