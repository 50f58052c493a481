import { describe, expect, it } from 'vitest';
import { defaultChecklist } from '../../../../shared/venue/checklist.ts';
import type { VenueRecord } from '../../../../shared/venue.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { changedFacts, conflictKinds, mergeFacts, sentValues, type VenueValues } from './form-values.ts';
import { filterVenues, isFiltered, noVenueFilter, type VenueFilter } from './venue-filter.ts';

const values: VenueValues = {
  name: '薛家湾镇党群服务中心',
  divisionCode: '150622100',
  hostKind: 'township',
  hostDivisionCode: null,
  organisationId: null,
  address: null,
  lngLat: [111.2, 39.9],
  capacityPeople: 60,
  openForSharing: true,
  openingHours: { mon: [['08:30', '12:00']] },
  sixHaves: ['place', 'flag'],
  sharingTerms: null,
  contactPost: '党建办公室',
  contactTelephone: null,
  condition: 'good',
  visitedOn: null,
};

describe('the form of a venue', () => {
  it('says the same with an empty text for none, closed days written out and haves in another order', () => {
    const same = {
      ...values,
      address: ' ',
      openingHours: { tue: [], mon: values.openingHours.mon },
      sixHaves: ['flag', 'place'],
    } as VenueValues;
    expect(changedFacts(values, same)).toEqual([]);
  });

  it('names the 3 facts that were changed, sharing switched off among them', () => {
    const next = { ...values, openForSharing: false, capacityPeople: 80, openingHours: {} };
    expect(changedFacts(values, next)).toEqual(['capacityPeople', 'openForSharing', 'openingHours']);
  });

  it('sends no host of another kind than the chosen one', () => {
    const stray = { ...values, organisationId: 'o', hostDivisionCode: 'v', visitedOn: '' };
    expect(sentValues(stray)).toMatchObject({
      organisationId: null,
      hostDivisionCode: null,
      visitedOn: null,
    });
    expect(sentValues({ ...stray, hostKind: 'own' })).toMatchObject({
      organisationId: 'o',
      hostDivisionCode: null,
    });
    expect(sentValues({ ...stray, hostKind: 'village' })).toMatchObject({
      organisationId: null,
      hostDivisionCode: 'v',
    });
  });

  it('merges with what somebody else saved: theirs where they were left, mine elsewhere', () => {
    const current = { ...values, capacityPeople: 90, contactPost: '值班岗' };
    const mine = { ...values, capacityPeople: 80, condition: 'fair' as const };
    const changed = changedFacts(values, mine);
    const by = { by: '旗委组织部', at: '2026-10-08T02:00:00Z' };
    const kinds = conflictKinds(
      {
        current: 2,
        changed: [
          { field: 'capacityPeople', before: 60, after: 90, ...by },
          { field: 'contactPost', before: '党建办公室', after: '值班岗', ...by },
        ],
      },
      changed,
    );
    expect([...kinds]).toEqual([
      ['capacityPeople', 'clash'],
      ['contactPost', 'theirs'],
    ]);
    expect(mergeFacts(current, mine, changed, new Set(['capacityPeople']))).toEqual({
      ...current,
      condition: 'fair',
    });
    expect(mergeFacts(current, mine, changed, new Set())).toMatchObject({
      capacityPeople: 80,
      contactPost: '值班岗',
    });
  });
});

describe('the filter of venues', () => {
  const venue = (name: string, facts: Partial<VenueRecord> = {}) =>
    ({ ...values, id: name, version: 1, name, ...facts }) as VenueRecord;
  const all = defaultChecklist.map(({ key }) => key);
  const venues = [
    venue('甲活动室', { sixHaves: all }),
    venue('乙中心', { openForSharing: false, hostKind: 'own', condition: 'repair' }),
    venue('丙中心', { divisionCode: '150625101', address: '康巴什区' }),
  ];
  const tree = {
    byCode: new Map([
      ['150622100', { path: ['150600', '150622', '150622100'] }],
      ['150625101', { path: ['150600', '150625', '150625101'] }],
    ]),
  } as unknown as DivisionTree;
  const found = (part: Partial<VenueFilter>) =>
    filterVenues(venues, { ...noVenueFilter, ...part }, defaultChecklist, tree).map(({ name }) => name);

  it('lets all 3 through when nothing is asked, which is no filter', () => {
    expect(found({ text: ' ' })).toHaveLength(3);
    expect(isFiltered({ ...noVenueFilter, text: ' ' })).toBe(false);
    expect(isFiltered({ ...noVenueFilter, open: false })).toBe(true);
  });

  it('finds by name and address, by host, sharing, condition, division, and by what is there or lacks', () => {
    expect(found({ text: '中心 康巴什' })).toEqual(['丙中心']);
    expect(found({ hostKind: 'own' })).toEqual(['乙中心']);
    expect(found({ open: true })).toEqual(['甲活动室', '丙中心']);
    expect(found({ condition: 'repair' })).toEqual(['乙中心']);
    expect(found({ divisionCode: '150622' })).toEqual(['甲活动室', '乙中心']);
    expect(found({ haves: 'complete' })).toEqual(['甲活动室']);
    expect(found({ haves: 'lacking' })).toEqual(['乙中心', '丙中心']);
    expect(found({ haves: 'flag' })).toEqual([]);
    expect(found({ haves: 'books' })).toEqual(['乙中心', '丙中心']);
  });
});
