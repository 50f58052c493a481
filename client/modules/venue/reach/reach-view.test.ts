import { expect, test } from 'vitest';
import type { Reach } from '../../../../shared/venue/reach.ts';
import { buildTree } from '../../division/division-tree.ts';
import { reachMarks, reachScene, straightRadius } from './reach-scene.ts';
import { viewReach } from './reach-view.ts';

const node = (code: string, level: 'city' | 'banner' | 'township', path: readonly string[]) => ({
  ...{ code, level, path, name: code, shortName: code, kind: level === 'township' ? 'town' : level },
  ...{ parentCode: path.at(-2) ?? null, seat: null, bbox: null, schematic: false, hasPolygon: false },
});
const tree = buildTree(
  [
    node('15', 'city', ['15']),
    node('151', 'banner', ['15', '151']),
    node('152', 'banner', ['15', '152']),
    node('1511', 'township', ['15', '151', '1511']),
    node('1512', 'township', ['15', '151', '1512']),
    node('1521', 'township', ['15', '152', '1521']),
  ] as Parameters<typeof buildTree>[0],
  '15',
);
const reach: Reach = {
  basis: { kind: 'detour', factor: 1.25, speedKmh: 30 },
  needs: {
    id: ['a', 'b', 'c', 'd', 'e'],
    name: ['a', 'b', 'c', 'd', 'e'],
    divisionCode: ['1511', '1512', '1521', '1521', '1511'],
    lngLat: [[110, 39], [110, 39.1], [110, 39.2], null, [110, 39.3]],
    people: [3, 3, 3, 3, 3],
    reached: [false, false, true, false, false],
    metres: [1000, 6000, 200, null, null],
    nearest: [0, 0, 0, null, null],
    seconds: [120, 720, 24, null, null],
    quickest: [0, 0, 0, null, null],
  },
  venues: [
    { id: 'v', name: 'v', lngLat: [110, 39.01], open: true },
    { id: 'own', name: 'own', lngLat: [110, 39.5], open: false },
  ],
};

test('5 needs: of those without a place 3 are counted by banner, 1 is listed as not on the map, 1 has a place', () => {
  const view = viewReach(reach, tree, '15', 'unreached', 'metres');
  expect(view.index.sharesBeyond(5000)).toEqual([{ divisionCode: '151', total: 3, beyond: 2 }]);
  expect(view.unlocated).toEqual([3]);
  expect(viewReach(reach, tree, '15', 'all', 'metres').index.total).toBe(4);
});

test('inside a banner 2 townships are told apart; within 3 minutes is 1 of 3', () => {
  const view = viewReach(reach, tree, '151', 'unreached', 'minutes');
  expect(view.index.sharesBeyond(180).map(({ divisionCode, beyond }) => [divisionCode, beyond])).toEqual([
    ['1511', 1],
    ['1512', 1],
  ]);
});

test('at 5 km 1 of 3 is drawn within, 2 beyond, and 1 circle of 4 km around the 1 open venue', () => {
  const view = viewReach(reach, tree, '15', 'unreached', 'metres');
  const scene = reachScene(reach, view, reachMarks(reach, view, String), 'metres', 5, null, null);
  expect(scene.needs.map(({ id, tone }) => [id, tone])).toEqual([
    ['a', 'within'],
    ['b', 'beyond'],
    ['e', 'beyond'],
  ]);
  expect(scene.circles).toEqual([{ lngLat: [110, 39.01], radiusMetres: 4000 }]);
  // 10 minutes at 30 km/h are 5 km of way.
  expect(straightRadius(reach, 'minutes', 10)).toBe(4000);
});
