import { expect, it } from 'vitest';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import { emptyVenueScene } from '../../../map/venue-scene.ts';
import { correct } from '../plan-draft.tsx';
import type { PlanNames } from '../plan-names.ts';
import { assignRows, isInView } from './assign-rows.ts';
import { assignScene } from './assign-scene.ts';

const slot = { weekday: 'wed', fromMinute: 870, toMinute: 990 } as const;
const result: AssignPlanResult = {
  kind: 'assign',
  basis: { kind: 'detour', factor: 1.4, speedKmh: 40 },
  solvedOn: '2026-11-24',
  wanted: 4,
  served: 2,
  servedBound: 2,
  value: 3000,
  bound: 3000,
  gap: 0,
  proven: true,
  totalMetres: 3000,
  longestMetres: 2000,
  refused: [],
  nearestFirst: { served: 2, totalMetres: 3500 },
  meetings: [
    { organisationId: 'a', venueId: 'v', slot, people: 5, metres: 1000, seconds: 90, fixed: false },
    { organisationId: 'b', venueId: 'v', slot, people: 3, metres: 2000, seconds: 180, fixed: true },
  ],
  unserved: [
    { organisationId: 'c', people: 9, reason: 'by-hand', params: {} },
    { organisationId: 'd', people: 4, reason: 'unlocated', params: {} },
  ],
};
const named = (name: string, lngLat: readonly [number, number] | null) => ({
  name,
  divisionCode: '150602',
  lngLat,
});
const names: PlanNames = {
  organisations: new Map([
    ['a', named('甲', [110, 39])],
    ['b', named('乙', [110.1, 39])],
    ['c', named('丙', [110.2, 39])],
    ['d', named('丁', null)],
  ]),
  venues: new Map([
    ['v', named('阵地', [110.05, 39.05])],
    ['w', named('空闲', [110.06, 39.05])],
  ]),
};

it('lists 2 served, the longer way first, then 2 without a place; 2 of the 4 by hand', () => {
  const rows = assignRows(result, names);
  expect(rows.map(({ name }) => name)).toEqual(['乙', '甲', '丙', '丁']);
  const inView = (view: Parameters<typeof isInView>[1]) =>
    rows.filter((row) => isInView(row, view)).map(({ name }) => name);
  expect(inView('served')).toEqual(['乙', '甲']);
  expect(inView('unserved')).toEqual(['丙', '丁']);
  expect(inView('by-hand')).toEqual(['乙', '丙']);
});
it('draws 2 ties, the one by hand dashed, 3 located organisations and both venues; the picked one stands out with its venue', () => {
  const words = {
    groups: (count: number) => `${count} 家`,
    unserved: '未安排',
    distance: (metres: number) => `${metres} 米`,
  };
  const scene = assignScene(result, names, 'b', words);
  expect(scene.ties.map(({ weak }) => weak)).toEqual([false, true]);
  expect(scene.needs.map(({ id, tone }) => `${id} ${tone}`)).toEqual(['a served', 'b picked', 'c beyond']);
  expect(scene.venues.map(({ id, tone, label }) => [id, tone, label])).toEqual([
    ['v', 'picked', '阵地'],
    ['w', 'plain', undefined],
  ]);
  expect(scene.venues[0]?.hint).toEqual(['阵地', '2 家']);
  expect(scene.circles).toBe(emptyVenueScene.circles);
});
it('a decision by hand replaces the one before, and is taken back', () => {
  const first = correct([], 'a', 'v');
  expect(correct(first, 'a', null)).toEqual([{ organisationId: 'a', venueId: null }]);
  expect(correct(correct(first, 'b', null), 'a', undefined)).toEqual([
    { organisationId: 'b', venueId: null },
  ]);
});
