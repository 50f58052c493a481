import { describe, expect, it } from 'vitest';
import type { VenueRecord } from '../venue.ts';
import { defaultChecklist, publishedUnder } from './checklist.ts';
import { sixHavesGap, sumGaps } from './six-haves-gap.ts';
import { VenueFacts } from './venue-facts.ts';

const all = ['place', 'equipment', 'sign', 'flag', 'books', 'rules'];
const venue = (divisionCode: string, sixHaves: string[], openForSharing = false) =>
  ({ divisionCode, sixHaves, openForSharing }) as unknown as VenueRecord;

describe('the gap to six haves', () => {
  const venues = [
    venue('a', all, true),
    venue('a', ['place', 'flag', 'books', 'rules']),
    venue('b', ['place', 'equipment', 'sign', 'flag', 'rules'], true),
    venue('elsewhere', []),
  ];
  const rows = sixHavesGap(venues, defaultChecklist, ['a', 'b', 'c'], (each) => each.divisionCode);

  it('is 1 of 2 complete in a, 0 of 1 in b, and c has none', () => {
    expect(rows.map((row) => [row.divisionCode, row.complete, row.venues, row.open])).toEqual([
      ['a', 1, 2, 1],
      ['b', 0, 1, 1],
      ['c', 0, 0, 0],
    ]);
    expect(rows[0]?.lacking).toEqual({ place: 0, equipment: 1, sign: 1, flag: 0, books: 0, rules: 0 });
  });

  it('adds up: 1 of 3 complete, books lacking once', () => {
    const total = sumGaps('town', rows);
    expect([total.complete, total.venues, total.lacking.books]).toEqual([1, 3, 1]);
  });
});

it('a checklist set for 2025 would reach 2026, which is published, unless 2026 has its own', () => {
  const own = { fromYear: 2026, items: defaultChecklist };
  expect(publishedUnder([], 2025, [2026])).toBe(2026);
  expect(publishedUnder([own], 2025, [2026])).toBe(null);
  expect(publishedUnder([own], 2026, [2026])).toBe(2026);
  expect(publishedUnder([own], 2027, [2026])).toBe(null);
});

describe('facts of a venue', () => {
  const facts = {
    name: '薛家湾镇党群服务中心',
    divisionCode: '150622100',
    hostKind: 'township',
    hostDivisionCode: null,
    organisationId: null,
    address: ' ',
    lngLat: [111.2, 39.9],
    capacityPeople: 60,
    openForSharing: true,
    openingHours: {},
    sixHaves: ['place', 'place'],
    sharingTerms: null,
    contactPost: '党建办公室',
    contactTelephone: '0477-0000000',
    condition: 'good',
    visitedOn: '2026-09-01',
  };
  const id = '00000000-0000-4000-8000-000000000000';

  it('come out in one form: an empty address is none, a have twice is one', () => {
    expect(VenueFacts.parse(facts)).toMatchObject({ address: null, sixHaves: ['place'] });
  });

  it.each([
    ['a capacity of 0', { capacityPeople: 0 }],
    ['a capacity of 2001', { capacityPeople: 2001 }],
    ['a name of 61 characters', { name: '活'.repeat(61) }],
    ['an own one without an organisation', { hostKind: 'own' }],
    ['a township’s with an organisation', { organisationId: id }],
    ['a village’s without the village', { hostKind: 'village' }],
    ['a park’s with a village', { hostKind: 'park', hostDivisionCode: '150622100201' }],
    ['a name in the telephone', { contactTelephone: '张三 13800000000' }],
    ['something nobody asked for', { owner: '张三' }],
    ['a day that does not exist', { visitedOn: '2026-02-30' }],
  ])('%s is refused', (_, wrong) => {
    expect(VenueFacts.safeParse({ ...facts, ...wrong }).success).toBe(false);
  });
});
