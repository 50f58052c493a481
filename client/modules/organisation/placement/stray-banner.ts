import type { LngLat } from '../../../../shared/division.ts';
import { polygonContains } from '../../../../shared/geometry/contains.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import { ancestorAt, type DivisionTree } from '../../division/division-tree.ts';

/**
 * Whether a point lies in another banner than the organisation's own. A warning, never a refusal: the boundaries are schematic.
 * @returns null when it fits (or the own banner has no polygon); `found` null: outside every banner.
 */
export function strayBanner(
  baseMap: BaseMap,
  tree: DivisionTree,
  divisionCode: string,
  lngLat: LngLat,
): { found: string | null; declared: string } | null {
  const own = ancestorAt(tree, divisionCode, 'banner');
  const banners = baseMap.divisions.features.filter(({ properties }) => properties.level === 'banner');
  const declared = banners.find(({ properties }) => properties.code === own);
  if (!declared || polygonContains(declared.geometry, lngLat)) return null;
  const found = banners.find(({ geometry }) => polygonContains(geometry, lngLat));
  return { found: found?.properties.shortName ?? null, declared: declared.properties.shortName };
}
