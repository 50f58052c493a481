import { describe, expect, it } from 'vitest';
import { symbolClasses } from '../../../shared/symbol.ts';
import { totalOf } from '../../map/aggregate.ts';
import type { Presentation } from '../../map/presentation.ts';
import { buildTree, type DivisionNode } from '../division/division-tree.ts';
import { buildScene } from './map-scene.ts';
import { columnsOf, party } from './test-columns.ts';

const node = (code: string, path: string[]): DivisionNode => ({
  code,
  name: code,
  shortName: code,
  kind: 'town',
  level: path.length === 1 ? 'city' : path.length === 2 ? 'banner' : 'township',
  parentCode: path.at(-2) ?? null,
  path,
  seat: null,
  bbox: null,
  schematic: false,
  hasPolygon: false,
});
const tree = buildTree(
  [
    node('150600', ['150600']),
    node('150627', ['150600', '150627']),
    node('150627100', ['150600', '150627', '150627100']),
    node('150627101', ['150600', '150627', '150627101']),
  ],
  '150600',
);
const columns = columnsOf([
  { employees: 80, lngLat: [110, 39] },
  { employees: 5, lngLat: [110.2, 39] },
  { employees: 5, lngLat: [110.4, 39], partyOrganisation: party({ grade: 2 }) },
  { employees: 5, lngLat: [111, 39.5], divisionCode: '150627101' },
]);
const scene = (presentation: Presentation, picked: number[] = [], selectedRow?: number) =>
  buildScene({
    columns,
    tree,
    located: Uint32Array.from([0, 1, 2, 3]),
    presentation,
    picked: new Set(picked),
    bounds: null,
    bannerPlaces: new Map(),
    zoom: 9,
    selectedRow,
  });

describe('the scene', () => {
  it('shows all 4 one by one as points, without circles', () => {
    expect([...scene('points').rows]).toEqual([0, 1, 2, 3]);
    expect(scene('points').aggregates).toEqual([]);
  });
  it('counts 4 in one banner as 1 organised, 1 gap, 2 others; the gap stays a symbol', () => {
    const { aggregates, rows } = scene('banner');
    expect(aggregates).toMatchObject([{ code: '150627', organised: 1, gap: 1, other: 2 }]);
    expect([...rows]).toEqual([0]);
  });
  it('counts 3 and 1 by township-level division; no one is counted twice', () => {
    const { aggregates } = scene('township');
    expect(aggregates.map((each) => [each.code, totalOf(each)])).toEqual([
      ['150627100', 3],
      ['150627101', 1],
    ]);
  });
  it('draws the selected one and a picked class over the circles too', () => {
    expect([...scene('banner', [], 3).rows]).toEqual([0, 3]);
    expect([...scene('banner', [symbolClasses.indexOf('enterprise-star-2')]).rows]).toEqual([0, 2]);
  });
});
