import { expect, it } from 'vitest';
import { changeSince } from './indicator-box.ts';

const value = {
  key: 'above-scale-organised',
  numerator: 28,
  denominator: 35,
  target: 0.8,
  previous: { numerator: 25, denominator: 35 },
} as const;

it('calls 25 of 35 → 28 of 35 a rise of 8.6 percentage points', () => {
  expect(changeSince(value)).toEqual({ by: 8.6, points: true });
});

it('counts 17 → 19 organisations as 2 more', () => {
  expect(
    changeSince({
      ...value,
      numerator: 19,
      denominator: null,
      previous: { numerator: 17, denominator: null },
    }),
  ).toEqual({
    by: 2,
    points: false,
  });
});

it('says nothing without a quarter before or over nothing', () => {
  expect(changeSince({ ...value, previous: null })).toBeNull();
  expect(changeSince({ ...value, previous: { numerator: 0, denominator: 0 } })).toBeNull();
});
