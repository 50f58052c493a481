import { describe, expect, it } from 'vitest';
import { columnsOf, party } from '../client/modules/organisation/test-columns.ts';
import {
  countClasses,
  emptyFilter,
  facets,
  isEmptyFilter,
  matchRows,
  splitByLocation,
  toggleFacet,
} from './organisation-filter.ts';
import { symbolClasses } from './symbol.ts';

const columns = columnsOf([
  { name: '大矿', employees: 50, industry: 'B', lngLat: [110, 39.5] },
  { name: '小店', employees: 49, industry: 'F', lngLat: [110, 39.6] },
  { name: '有支部', employees: 300, partyOrganisation: party({ grade: 3 }), industry: 'B' },
  {
    name: '协会',
    sector: 'social',
    employees: 80,
    partyOrganisation: party({ id: 'p2', kind: 'committee', formation: 'joint' }),
  },
  { name: '停业', employees: 500, status: 'suspended', lngLat: [110, 39.7] },
  { name: '别处', employees: 60, divisionCode: '150602001', lngLat: [110, 39.8] },
  { name: '人数不详', employees: null },
]);
const everywhere = new Uint8Array(columns.divisionCodes.length).fill(1);
const names = (rows: Uint32Array) => Array.from(rows, (row) => columns.names[row]);
const matching = (filter: Partial<typeof emptyFilter>) =>
  names(matchRows(columns, { ...emptyFilter, ...filter }, everywhere));

describe('matching rows', () => {
  it('leaves 6 of 7: the suspended one does not count', () => {
    expect(matching({})).toEqual(['大矿', '小店', '有支部', '协会', '别处', '人数不详']);
  });
  it('takes exactly 50 employees for above-scale, 49 and unknown for below, and no social organisation for either', () => {
    expect(matching({ scale: ['above'] })).toEqual(['大矿', '有支部', '别处']);
    expect(matching({ scale: ['below'] })).toEqual(['小店', '人数不详']);
    expect(matching({ scale: ['above', 'below'] })).toHaveLength(6);
  });
  it('narrows by each facet and adds up within one', () => {
    expect(matching({ sector: ['social'] })).toEqual(['协会']);
    expect(matching({ organised: ['unorganised'] })).toEqual(['大矿', '小店', '别处', '人数不详']);
    expect(matching({ grade: [3] })).toEqual(['有支部']);
    expect(matching({ grade: [0] })).toEqual(['协会']);
    expect(matching({ industry: ['B'] })).toEqual(['大矿', '有支部']);
    expect(matching({ industry: ['B', 'F'] })).toEqual(['大矿', '小店', '有支部']);
    expect(matching({ kind: ['committee'], formation: ['joint'] })).toEqual(['协会']);
    expect(matching({ industry: ['B'], organised: ['organised'] })).toEqual(['有支部']);
  });
  it('keeps to the divisions of the mask', () => {
    const mask = Uint8Array.from(columns.divisionCodes, (code) => (code === '150602001' ? 1 : 0));
    expect(names(matchRows(columns, emptyFilter, mask))).toEqual(['别处']);
  });
});

it('splits the 6 into 3 on the map and 3 without a place, and the class counts add up to the 3', () => {
  const { located, unlocated } = splitByLocation(columns, matchRows(columns, emptyFilter, everywhere));
  expect([located.length, unlocated.length]).toEqual([3, 3]);
  const counts = countClasses(columns, located, symbolClasses.length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(counts[symbolClasses.indexOf('unorganised-above-scale')]).toBe(2);
});

it('toggles a value in and out again and keeps the order of the facet', () => {
  const two = toggleFacet(toggleFacet(emptyFilter, 'grade', 5), 'grade', 2);
  expect(two.grade).toEqual([2, 5]);
  const none = toggleFacet(toggleFacet(two, 'grade', 2), 'grade', 5);
  expect(isEmptyFilter(two)).toBe(false);
  expect(isEmptyFilter(none)).toBe(true);
  expect(facets.every((facet) => none[facet].length === 0)).toBe(true);
});
