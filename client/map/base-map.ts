import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { Bbox, DivisionLevel } from '../../shared/division.ts';
import type { PlaceLabel, RegionSource } from '../../shared/region-pack.ts';

export interface DivisionShape {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: DivisionLevel;
  readonly schematic: boolean;
}

/** What `/api/base-map` answers: the ground the map stands on, all WGS 84. */
export interface BaseMap {
  readonly bbox: Bbox;
  readonly sources: readonly RegionSource[];
  readonly water: FeatureCollection<Polygon | MultiPolygon | LineString, { name: string | null }>;
  readonly places: readonly PlaceLabel[];
  readonly divisions: FeatureCollection<Polygon | MultiPolygon, DivisionShape>;
}
