import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PublicColumn, suppressColumn } from './suppress.ts';

describe('suppression of small counts', () => {
  it('shows 0 and 3 and more as they are', () => {
    expect(suppressColumn([0, 3, 12])).toEqual({ counts: [0, 3, 12], total: 15 });
  });
  it('hides the smallest of at least 4 beside a single count of 2, which the total would give away', () => {
    expect(suppressColumn([2, 9, 5, 0])).toEqual({ counts: ['few', 9, 'hidden', 0], total: 16 });
  });
  it('needs no companion for 1 and 2 together: either may be the 1', () => {
    expect(suppressColumn([1, 2, 9])).toEqual({ counts: ['few', 'few', 9], total: 12 });
  });
  it('hides a companion of 1 and 1, whose sum of 2 allows nothing else', () => {
    expect(suppressColumn([1, 1, 7])).toEqual({ counts: ['few', 'few', 'hidden'], total: 9 });
  });
  it('hides the total where the only other count is 3', () => {
    expect(suppressColumn([1, 3, 0])).toEqual({ counts: ['few', 3, 0], total: 'hidden' });
  });
  it('shows a total of 2 as few', () => {
    expect(suppressColumn([2, 0])).toEqual({ counts: ['few', 0], total: 'few' });
  });
  it('hides 1 sensitive count together with a companion', () => {
    expect(suppressColumn([9, 6, 8], [true, false, false])).toEqual({
      counts: ['hidden', 'hidden', 8],
      total: 23,
    });
  });
  it('leaves at least 2 values possible for everything it does not show, whoever adds up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }), (counts) => {
        const column = suppressColumn(counts);
        column.counts.forEach((shown, index) => {
          if (typeof shown !== 'number') expect(possibleAt(column, index).size).toBeGreaterThanOrEqual(2);
        });
      }),
    );
  });
});

/** Every value the count at an index may have for who knows what is shown and how it is done. */
function possibleAt({ counts, total }: PublicColumn, index: number): Set<number> {
  const choices = counts.map((shown) =>
    shown === 'few' ? [1, 2] : shown === 'hidden' ? Array.from({ length: 40 }, (_, n) => n + 3) : [shown],
  );
  const possible = new Set<number>();
  const walk = (at: number, sum: number, own: number): void => {
    if (at === choices.length) {
      if (total === 'hidden' || (total === 'few' ? sum === 1 || sum === 2 : sum === total)) possible.add(own);
      return;
    }
    for (const value of choices[at] ?? []) walk(at + 1, sum + value, at === index ? value : own);
  };
  walk(0, 0, 0);
  return possible;
}
