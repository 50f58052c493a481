import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaValue } from '../../../../shared/choropleth.ts';
import type { LngLat } from '../../../../shared/division.ts';
import { interiorPoint } from '../../../../shared/geometry/interior-point.ts';
import type { Area } from '../../../map/area.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import type { DivisionTree } from '../../division/division-tree.ts';

/** A division's polygon, and the point of it with the most room around. */
export interface DivisionPlace {
  readonly polygon: Polygon | MultiPolygon;
  readonly lngLat: LngLat;
}

/** Of every division the ground has a polygon of, the city's own left out. */
export function divisionPlaces({ divisions }: BaseMap): ReadonlyMap<string, DivisionPlace> {
  return new Map(
    divisions.features
      .filter(({ properties }) => properties.level !== 'city')
      .map(({ properties, geometry }) => [
        properties.code,
        { polygon: geometry, lngLat: interiorPoint(geometry) },
      ]),
  );
}

/** The values with where they are drawn: a polygon where there is one, else the seat. */
export function areasOf(
  values: readonly AreaValue[],
  tree: DivisionTree,
  places: ReadonlyMap<string, DivisionPlace>,
): Area[] {
  return values.map((value) => {
    const node = tree.byCode.get(value.code);
    const place = places.get(value.code);
    return {
      ...value,
      name: node?.shortName ?? value.code,
      polygon: place?.polygon ?? null,
      lngLat: place?.lngLat ?? node?.seat ?? null,
    };
  });
}
