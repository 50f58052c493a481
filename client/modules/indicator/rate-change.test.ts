import { expect, it } from 'vitest';
import { rateChange, sumOf } from './rate-change.ts';

it('rises 5.0 points from 6 of 8 to 8 of 10', () => {
  expect(rateChange({ numerator: 8, denominator: 10, previous: { numerator: 6, denominator: 8 } })).toBe(5);
});
it('is null over nothing, now or then', () => {
  expect(rateChange({ numerator: 0, denominator: 0, previous: { numerator: 1, denominator: 2 } })).toBeNull();
  expect(rateChange({ numerator: 1, denominator: 2, previous: { numerator: 0, denominator: 0 } })).toBeNull();
  expect(rateChange({ numerator: 1, denominator: 2, previous: null })).toBeNull();
});
it('rolls 1 of 2 and 9 of 90 up to 10 of 92, never to an average', () => {
  const sum = sumOf(
    { numerator: 1, denominator: 2, previous: { numerator: 1, denominator: 1 } },
    { numerator: 9, denominator: 90, previous: { numerator: 3, denominator: 4 } },
  );
  expect(sum).toEqual({ numerator: 10, denominator: 92, previous: { numerator: 4, denominator: 5 } });
});
