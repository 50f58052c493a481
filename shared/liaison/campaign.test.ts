import { describe, expect, it } from 'vitest';
import { campaignDay, campaignQuarters, isFormedWithin, tallyCampaign } from './campaign.ts';

const month = { fromDate: '2026-11-01', toDate: '2026-11-30' };

describe('集中组建月', () => {
  it.each([
    ['2026-10-31', 'ahead', 0],
    ['2026-11-01', 'running', 1],
    ['2026-11-24', 'running', 24],
    ['2026-11-30', 'running', 30],
    ['2026-12-01', 'over', 30],
  ] as const)('on %s is %s, day %i of 30', (today, when, day) => {
    expect(campaignDay(month, today)).toEqual({ when, day, of: 30 });
  });

  it('compares the cut-offs of 2026Q3 and 2026Q4; over New Year those of 2026Q3 and 2027Q1', () => {
    expect(campaignQuarters(month)).toEqual({ before: '2026Q3', after: '2026Q4' });
    expect(campaignQuarters({ fromDate: '2026-12-15', toDate: '2027-01-15' })).toEqual({
      before: '2026Q3',
      after: '2027Q1',
    });
  });

  it.each([
    ['founded on its 1st day', '2026-11-01', true, true],
    ['founded the day before', '2026-10-31', false, false],
    ['founded in its month', '2026-11', true, true],
    ['founded in the month before', '2026-10', false, false],
    ['founded in an unknown month, not organised at the cut-off before', '2026', false, true],
    ['of unknown age, organised at the cut-off before', null, true, false],
  ] as const)('%s (%s, organised before: %s) is formed within: %s', (_, founded, organisedBefore, formed) => {
    expect(isFormedWithin(month, { organised: true, organisedBefore, founded })).toBe(formed);
    expect(isFormedWithin(month, { organised: false, organisedBefore, founded })).toBe(false);
  });

  it('sums 4 cards of 2 townships: 4 carded, 2 done (a formed one is done), 1 formed', () => {
    const card = (divisionCode: string, stepDone: boolean, formed: boolean) => ({
      divisionCode,
      stepDone,
      formed,
    });
    const { all, byDivision } = tallyCampaign(
      [card('a1', true, false), card('a2', false, true), card('a1', false, false), card('b1', false, false)],
      (code) => code.charAt(0),
    );
    expect(all).toEqual({ carded: 4, stepDone: 2, formed: 1 });
    expect(byDivision).toEqual(
      new Map([
        ['a', { carded: 3, stepDone: 2, formed: 1 }],
        ['b', { carded: 1, stepDone: 0, formed: 0 }],
      ]),
    );
  });
});
