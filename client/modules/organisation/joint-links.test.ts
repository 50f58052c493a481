import { expect, it } from 'vitest';
import { selectionOf } from './joint-links.ts';
import { columnsOf, party } from './test-columns.ts';

const joint = party({ id: 'joint', formation: 'joint' });
const columns = columnsOf([
  { lngLat: [110, 39.1], partyOrganisation: joint },
  { lngLat: [110, 39.2], partyOrganisation: joint },
  { lngLat: [110, 39.3], partyOrganisation: joint },
  { lngLat: null, partyOrganisation: joint },
  { lngLat: [110, 39.4] },
]);

it('ties the 2 other located members to the lead and leaves the unlocated one out', () => {
  const selection = selectionOf(columns, 'id-0', 'id-1');
  expect(selection?.lngLat).toEqual([110, 39.1]);
  expect(selection?.links.map(({ from, to }) => [from[1], to[1]])).toEqual([
    [39.1, 39.2],
    [39.3, 39.2],
  ]);
});
it('ties them to the selected one while the lead is unknown or has no place', () => {
  expect(selectionOf(columns, 'id-0', null)?.links.map(({ to }) => to[1])).toEqual([39.1, 39.1]);
  expect(selectionOf(columns, 'id-0', 'id-3')?.links).toHaveLength(2);
});
it('has no lines without a party organisation, and is nothing without a place', () => {
  expect(selectionOf(columns, 'id-4', null)).toEqual({ lngLat: [110, 39.4], links: [] });
  expect(selectionOf(columns, 'id-3', null)).toBeNull();
  expect(selectionOf(columns, 'gone', null)).toBeNull();
});
