import { describe, expect, it } from 'vitest';
import type { PlanRule } from '../venue-plan.ts';
import { listCandidates } from './list-candidates.ts';
import { buildNeed, buildProblem, buildVenue, needId, ruleOf10Km, venueId } from './plan-fixture.ts';
import type { SiteGround } from './plan-problem.ts';
import { solveSitePlan } from './solve-site-plan.ts';

const ground = (code: string, kind: SiteGround['kind']): SiteGround => ({
  ...{ code, kind, name: `样例${code}`, divisionCode: '150622100' },
  lngLat: [110.1, 39.9],
});
const siteRule = (site: Partial<PlanRule['site']>, more: Partial<PlanRule> = {}): PlanRule => ({
  ...ruleOf10Km,
  ...more,
  site: { ...ruleOf10Km.site, ...site },
});

/**
 * Six ask. A is shared and has one slot, within reach of 1 alone. X is for own use, reaches 5 and 6, and has two slots. The village V reaches
 * 2, 3 and 4, the community C reaches 4 and 5, the park P nobody.
 */
const needs = [1, 2, 3, 4, 5, 6].map((number) => buildNeed(number));
const venues = [
  buildVenue(1, { mon: [['09:00', '11:00']] }),
  buildVenue(2, { tue: [['09:00', '13:00']] }, { openForSharing: false }),
];
const city = buildProblem(needs, venues, [[1], [], [], [], [null, 2], [null, 3]], {
  grounds: [ground('V', 'village'), ground('C', 'community'), ground('P', 'park')],
  toGrounds: [[], [4], [5], [2, 1], [null, 6], []],
});

describe('a siting for 6 organisations of which the present venues serve 1', () => {
  it('covers 5 of the 5 left with V (3 of 5 alone) and X opened to others (2 more)', () => {
    const plan = solveSitePlan(city, siteRule({ count: 2, objective: 'cover' }));
    expect(plan).toMatchObject({
      ...{ needs: 6, servedNow: 1, wanted: 5, served: 5, value: 5, bound: 5, gap: 0, proven: true },
      ...{ candidates: 4, unserved: [] },
    });
    expect(
      plan.sites.map(({ id, kind, gainAlone, gain, slots }) => [id, kind, gainAlone, gain, slots]),
    ).toEqual([
      ['V', 'village', 3, 3, 10],
      [venueId(2), 'open-up', 2, 2, 2],
    ]);
    expect(plan.sites[0]?.organisationIds).toEqual([2, 3, 4].map(needId));
  });

  it('serves only 2 with V when a new site takes 2 groups a week, and says who finds it full', () => {
    const rule = siteRule({ candidates: ['village'], slotsPerWeek: 2 });
    const plan = solveSitePlan(city, rule);
    expect(plan).toMatchObject({ wanted: 5, served: 2, value: 3, bound: 3, proven: true });
    expect(plan.sites).toMatchObject([{ id: 'V', gainAlone: 2, gain: 2 }]);
    expect(plan.unserved.map(({ reason }) => reason).sort()).toEqual([
      'no-candidate',
      'no-candidate',
      'sites-full',
    ]);
  });

  it('counts one that C reaches as not chosen when V is', () => {
    const plan = solveSitePlan(city, siteRule({ objective: 'cover' }));
    expect(plan.served).toBe(3);
    expect(plan.unserved).toEqual([
      { organisationId: needId(5), people: 5, reason: 'not-chosen', params: { candidates: 2 } },
      { organisationId: needId(6), people: 5, reason: 'not-chosen', params: { candidates: 1 } },
    ]);
  });

  it('shortens ways most by V, 13 km for those who have a place, where C would save 9', () => {
    // Shared B has them all at 8 km; C brings 4 to 1 km and 5 to 6 km: 7 + 2 = 9 km; V brings 4 to 2 (6), 2 to 4 (4), 3 to 5 (3): 13 km.
    const shared = buildVenue(3, { mon: [['08:00', '20:00']] });
    const served = buildProblem(needs.slice(1, 5), [shared], [[8], [8], [8], [8]], {
      grounds: city.grounds,
      toGrounds: [[4], [5], [2, 1], [null, 6]],
    });
    const plan = solveSitePlan(
      served,
      siteRule({ objective: 'shorten', candidates: ['village', 'community'] }),
    );
    expect(plan).toMatchObject({ wanted: 0, served: 0, value: 19_000, bound: 19_000, proven: true });
    expect(plan.sites).toMatchObject([{ id: 'V', gainAlone: 0, savedMetres: 13_000 }]);
    const two = solveSitePlan(
      served,
      siteRule({ count: 2, objective: 'shorten', candidates: ['village', 'community'] }),
    );
    // C takes 4 (1 km) and 5 (6 km); V keeps 2 and 3.
    expect(two.value).toBe(4000 + 5000 + 1000 + 6000);
  });

  it('suggests nothing where there is no candidate, and all 5 stay unserved', () => {
    const plan = solveSitePlan(city, siteRule({ candidates: ['park'] }));
    expect(plan).toMatchObject({ candidates: 0, sites: [], served: 0, wanted: 5, proven: true });
    expect(plan.unserved).toHaveLength(5);
  });
});

describe('the candidates', () => {
  it('are each one change away: A opens 5 evenings, X opens to others', () => {
    const found = listCandidates(city, siteRule({}));
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['V', 'village'],
      ['C', 'community'],
      [venueId(1), 'extend'],
      [venueId(2), 'open-up'],
    ]);
    expect(found[2]).toMatchObject({ slots: 5, ways: [{ need: 0, metres: 1000 }] });
    expect(found[2]?.added.map(({ weekday, fromMinute }) => [weekday, fromMinute])).toEqual(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => [weekday, 1110]),
    );
  });

  it('get what they lack where only six haves will do; one that lacks something and is not shared is 2 changes away', () => {
    const lacking = buildProblem(
      needs.slice(0, 2),
      [
        buildVenue(1, { mon: [['09:00', '11:00']] }, { missing: ['flag', 'books'] }),
        buildVenue(2, { mon: [['09:00', '11:00']] }, { missing: ['flag'], openForSharing: false }),
      ],
      [[1, 1], []],
    );
    const meeting = { ...ruleOf10Km.meeting, onlySixHaves: true };
    const found = listCandidates(lacking, siteRule({}, { meeting }));
    expect(found).toMatchObject([{ id: venueId(1), kind: 'complete', slots: 1, missing: ['flag', 'books'] }]);
  });

  it('open no evening that lies outside the wished hours', () => {
    const meeting = { ...ruleOf10Km.meeting, toMinute: 18 * 60 };
    expect(listCandidates(city, siteRule({ candidates: ['extend'] }, { meeting }))).toEqual([]);
  });
});

describe('a siting within what sites take', () => {
  it('counts for V the one that gets a place where another made room by moving to V, and has no way of it', () => {
    // A has one slot: 1 goes there, 2 finds it full. V reaches 1 alone.
    const [first] = venues;
    const chain = buildProblem(needs.slice(0, 2), first ? [first] : [], [[1], [3]], {
      grounds: city.grounds.slice(0, 1),
      toGrounds: [[5], []],
    });
    const plan = solveSitePlan(chain, siteRule({ candidates: ['village'] }));
    expect(plan).toMatchObject({ servedNow: 1, wanted: 1, served: 1, proven: true, unserved: [] });
    expect(plan.sites).toMatchObject([
      { id: 'V', gainAlone: 1, gain: 1, organisationIds: [needId(2)], metres: [null] },
    ]);
  });

  it('leaves out sites that add nothing: 1 of 3 is suggested where 1 site serves everybody', () => {
    const plan = solveSitePlan(city, siteRule({ count: 3, candidates: ['village', 'extend'] }));
    expect(plan.sites.map(({ id }) => id)).toEqual(['V']);
  });
});
