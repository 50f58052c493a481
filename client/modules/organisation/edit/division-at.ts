import type { LngLat } from '../../../../shared/division.ts';
import { polygonContains } from '../../../../shared/geometry/contains.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import type { DivisionTree } from '../../division/division-tree.ts';

/** The reporting unit of the scope a place lies in; null where none is known to hold it (most have no outline). */
export function divisionAt(baseMap: BaseMap, tree: DivisionTree, lngLat: LngLat): string | null {
  const holding = baseMap.divisions.features.find(
    ({ properties: { code, level }, geometry }) =>
      level === 'township' && tree.byCode.has(code) && polygonContains(geometry, lngLat),
  );
  return holding?.properties.code ?? null;
}
