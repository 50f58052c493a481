import { describe, expect, it } from 'vitest';
import { findSure, type SettledRow } from './find-sure.ts';
import { isOpenEntry, sweepMatches, sweepVerdicts, tabOf } from './sweep.ts';

function row(rowNumber: number, candidates: [string, number][], more: Partial<SettledRow> = {}): SettledRow {
  const list = candidates.map(([organisationId, score]) => ({ organisationId, score, reasons: [] }));
  return { rowNumber, match: 'probable', verdict: null, organisationId: null, candidates: { list }, ...more };
}
const sure = (...rows: SettledRow[]) => findSure(rows).map((each) => each.rowNumber);

describe('pairs that may be confirmed at once', () => {
  it('score 0.95 and more, and no other organisation is as likely', () => {
    expect(sure(row(1, [['a', 0.95]]), row(2, [['b', 0.949]]))).toEqual([1]);
    expect(
      sure(
        row(1, [
          ['a', 0.97],
          ['b', 0.97],
        ]),
        row(2, [
          ['c', 0.97],
          ['d', 0.96],
        ]),
      ),
    ).toEqual([2]);
  });
  it('are left alone when 2 entries claim one organisation, or when it belongs to another already', () => {
    expect(sure(row(1, [['a', 0.98]]), row(2, [['a', 0.96]]), row(3, [['b', 0.96]]))).toEqual([3]);
    expect(sure(row(1, [['a', 0.98]]), row(2, [], { match: 'matched', organisationId: 'a' }))).toEqual([]);
  });
  it('are left alone once decided', () => {
    expect(sure(row(1, [['a', 0.98]], { verdict: 'different' }))).toEqual([]);
  });
});

describe('where an entry is shown', () => {
  it('is told by the decision first in all 20 combinations', () => {
    const shown = sweepMatches.flatMap((match) =>
      [null, ...sweepVerdicts].map((verdict) => [
        tabOf(match, verdict),
        isOpenEntry(match, verdict),
        match,
        verdict,
      ]),
    );
    expect(shown).toHaveLength(20);
    expect(
      shown.filter(([tab]) => tab === 'matched').map(([, , match, verdict]) => `${match} ${verdict}`),
    ).toEqual(['matched null', 'matched same', 'probable same', 'only-theirs same', 'elsewhere same']);
    expect(isOpenEntry('probable', null)).toBe(true);
    expect(isOpenEntry('only-theirs', null)).toBe(true);
    expect(isOpenEntry('probable', 'different')).toBe(true);
    expect(isOpenEntry('only-theirs', 'not-ours')).toBe(false);
    expect(isOpenEntry('matched', null)).toBe(false);
    expect(isOpenEntry('elsewhere', null)).toBe(false);
  });
});
