import { expect, it } from 'vitest';
import type { OrganisationChange } from '../../../../shared/organisation-change.ts';
import { emptyFilter } from '../../../../shared/organisation-filter.ts';
import { columnsOf } from '../../organisation/test-columns.ts';
import { ceasedRows } from './ceased-rows.ts';
import { countChanges } from './count-changes.ts';
import type { ThemeData } from './theme-data.ts';

const columns = columnsOf([
  { lngLat: [110, 39] },
  { lngLat: [110.2, 39] },
  { lngLat: null },
  { lngLat: [110.4, 39], status: 'ceased' },
  { lngLat: null, status: 'moved', sector: 'social' },
  { lngLat: [110.6, 39], status: 'ceased' },
]);
const changes: [string, OrganisationChange][] = [
  ['id-0', 'formed'],
  ['id-2', 'promoted'],
  ['id-3', 'ceased'],
  ['id-4', 'ceased'],
  ['id-9', 'ceased'],
];
const theme: ThemeData & { kind: 'change' } = {
  kind: 'change',
  against: '2026Q2',
  changeOf: new Map(changes),
};
const all = Uint8Array.of(1);
const operating = Uint32Array.of(0, 1, 2);

it('finds the 2 that ceased since, not the one that had long before, nor one outside the columns', () => {
  expect([...ceasedRows(columns, theme, emptyFilter, all)]).toEqual([3, 4]);
  expect([...ceasedRows(columns, { kind: 'gaps' }, emptyFilter, all)]).toEqual([]);
});
it('holds the ceased ones to the filter too: 1 social organisation of 2', () => {
  expect([...ceasedRows(columns, theme, { ...emptyFilter, sector: ['social'] }, all)]).toEqual([4]);
});
it('counts 1 formed and 1 ceased on the map and 2 without a place, 4 in all', () => {
  const { counts, unlocated, total } = countChanges(columns, theme, operating, Uint32Array.of(3, 4));
  expect(counts).toEqual([1, 0, 0, 0, 0, 1]);
  expect([unlocated, total]).toEqual([2, 4]);
});
