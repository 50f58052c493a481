import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Honour, honourKinds, honourLevels } from './honour.ts';
import {
  isElectionOverdue,
  partyDifference,
  readPartyDates,
  sameHonours,
  sortHonours,
} from './party-facts.ts';

const advanced: Honour = { kind: 'advanced', level: 'banner', year: 2024 };
const model: Honour = { kind: 'model', level: 'city', year: 2024 };

describe('the dates of a party organisation', () => {
  it('are read as in a list: 2016年6月 stays a month, of a term that ends in 2028年6月 the 30th is meant', () => {
    expect(readPartyDates({ founded: '2016年6月', electionDueOn: '2028年6月' })).toEqual({
      dates: { founded: '2016-06', electionDueOn: '2028-06-30' },
      issues: [],
    });
    expect(readPartyDates({ electionDueOn: '2028.2' }).dates).toEqual({ electionDueOn: '2028-02-29' });
    expect(readPartyDates({ electionDueOn: '2027' }).dates).toEqual({ electionDueOn: '2027-12-31' });
  });

  it('are erased by an empty text, left alone where nothing is said, and refused by name where they cannot be read', () => {
    expect(readPartyDates({ founded: '', electionDueOn: null }).dates).toEqual({
      founded: null,
      electionDueOn: null,
    });
    expect(readPartyDates({})).toEqual({ dates: {}, issues: [] });
    const { dates, issues } = readPartyDates({ founded: '去年', electionDueOn: '2028-13' });
    expect(dates).toEqual({});
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'partyFounded date-unreadable',
      'electionDueOn date-impossible',
    ]);
  });

  it('are overdue from the day after: not on 30 June, but on 1 July', () => {
    const days = ['2026-06-29', '2026-06-30', '2026-07-01'];
    expect(days.map((today) => isElectionOverdue('2026-06-30', today))).toEqual([false, false, true]);
    expect(isElectionOverdue(null, '2026-07-01')).toBe(false);
  });
});

describe('honours', () => {
  const honour = fc.record({
    kind: fc.constantFrom(...honourKinds),
    level: fc.constantFrom(...honourLevels),
    year: fc.integer({ min: 2020, max: 2026 }),
  });

  it('stand once each, the newest first, of one year the city’s before the banner’s', () => {
    expect(sortHonours([advanced, model, advanced, { ...advanced, year: 2026 }])).toEqual([
      { ...advanced, year: 2026 },
      model,
      advanced,
    ]);
  });

  it('say the same in whatever order and however often', () => {
    fc.assert(
      fc.property(fc.array(honour), (list) => {
        expect(sameHonours(list, [...list].reverse())).toBe(true);
        expect(sameHonours(list, [...list, ...list])).toBe(true);
        expect(sortHonours(sortHonours(list))).toEqual(sortHonours(list));
      }),
    );
    expect(sameHonours([advanced], [{ ...advanced, level: 'city' }])).toBe(false);
  });
});

describe('what changed of a party organisation', () => {
  it('names 2 facts: the date and the honours; their order is no change, nor that none were written before', () => {
    const before = { founded: null, electionDueOn: '2026-06-30', honours: [advanced, model] };
    const after = { founded: null, electionDueOn: '2029-06-30', honours: [model] };
    expect(partyDifference(before, after)).toEqual([
      { field: 'electionDueOn', before: '2026-06-30', after: '2029-06-30' },
      { field: 'honours', before: [advanced, model], after: [model] },
    ]);
    expect(partyDifference(before, { ...before, honours: [model, advanced] })).toEqual([]);
    expect(partyDifference({}, { honours: [] })).toEqual([]);
  });
});
