import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, choicesWithin, costAt, sortChoices } from './choices.ts';

const rowsOf = ({ start, place, cost }: ReturnType<typeof choicesOf>) =>
  Array.from({ length: start.length - 1 }, (_, one) =>
    Array.from({ length: (start[one + 1] ?? 0) - (start[one] ?? 0) }, (_, at) => ({
      place: place[(start[one] ?? 0) + at] ?? -1,
      cost: cost[(start[one] ?? 0) + at] ?? -1,
    })),
  );

describe('choices', () => {
  it('keep what costs no more than the limit of 5, and find what 1 pair costs', () => {
    const choices = choicesOf([
      [
        { place: 2, cost: 5 },
        { place: 0, cost: 5.1 },
      ],
      [],
      [{ place: 1, cost: 0 }],
    ]);
    expect(rowsOf(choicesWithin(choices, 5))).toEqual([[{ place: 2, cost: 5 }], [], [{ place: 1, cost: 0 }]]);
    expect([costAt(choices, 0, 0), costAt(choices, 0, 1)]).toEqual([5.1, Number.POSITIVE_INFINITY]);
  });

  it('are sorted by cost, then place, exactly: costs that differ in the 16th digit, and ones of 15 orders of magnitude', () => {
    const cost = fc.oneof(
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.constantFrom(0, 1e-3, 0.1 + 0.2, 0.3, 1e12),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.record({ place: fc.nat({ max: 40 }), cost }), { maxLength: 40, size: 'max' })),
        (rows) => {
          const sorted = rows.map((row) => [...row].sort((a, b) => a.cost - b.cost || a.place - b.place));
          expect(rowsOf(sortChoices(choicesOf(rows)))).toEqual(sorted);
        },
      ),
      { numRuns: 300 },
    );
  });
});
