import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import type { BaseMap } from '../../../map/base-map.ts';
import { buildTree, type DivisionNode } from '../../division/division-tree.ts';
import { strayBanner } from './stray-banner.ts';

const square = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 39],
      [west + 1, 39],
      [west + 1, 40],
      [west, 40],
      [west, 39],
    ],
  ],
});
const shape = (code: string, west: number) => ({
  type: 'Feature' as const,
  properties: { code, name: code, shortName: `旗${code}`, level: 'banner' as const, schematic: false },
  geometry: square(west),
});
const baseMap: BaseMap = {
  bbox: [108, 38, 112, 41],
  sources: [],
  water: { type: 'FeatureCollection', features: [] },
  places: [],
  divisions: { type: 'FeatureCollection', features: [shape('150601', 109), shape('150602', 110)] },
};
const tree = buildTree(
  [{ code: '150601100', path: ['150600', '150601', '150601100'] } as unknown as DivisionNode],
  '150600',
);

it('is silent inside the own banner, names the other one, and says when it is in none', () => {
  expect(strayBanner(baseMap, tree, '150601100', [109.5, 39.5])).toBeNull();
  expect(strayBanner(baseMap, tree, '150601100', [110.5, 39.5])).toEqual({
    found: '旗150602',
    declared: '旗150601',
  });
  expect(strayBanner(baseMap, tree, '150601100', [108.5, 39.5])).toEqual({
    found: null,
    declared: '旗150601',
  });
});
