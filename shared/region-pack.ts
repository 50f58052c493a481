import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { Bbox, Division, LngLat } from './division.ts';

/**
 * What `geodata` builds for one prefecture, all in WGS 84. On disk a folder of JSON files:
 * `manifest.json`, `divisions.json` (city, banners, township-level), `hosts.json` (villages and communities),
 * `water.geojson`, `places.json`.
 */
export interface RegionPack {
  readonly manifest: RegionManifest;
  /** City first, then banners, then township-level, each sorted by code. */
  readonly divisions: readonly Division[];
  /** Villages and communities: venue hosts only; no coordinates. */
  readonly hosts: readonly Division[];
  readonly water: FeatureCollection<Polygon | MultiPolygon | LineString, { name: string | null }>;
  readonly places: readonly PlaceLabel[];
}

export interface PlaceLabel {
  readonly name: string;
  readonly lngLat: LngLat;
  /** 1 = city seat, 2 = banner seat, 3 = town, 4 = anything smaller. */
  readonly rank: 1 | 2 | 3 | 4;
}

export interface RegionManifest {
  readonly code: string;
  readonly name: string;
  /** Bounds of the prefecture with a margin; the map never leaves them. */
  readonly bbox: Bbox;
  readonly authoritative: false;
  readonly builtWith: string;
  readonly sources: readonly RegionSource[];
  /** What was mended or missing, one sentence each. */
  readonly notes: readonly string[];
}

export interface RegionSource {
  readonly layer: string;
  readonly package: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution: string;
  readonly vintage: string;
  /** `GCJ-02 → WGS 84`, `none` … */
  readonly datumConversion: string;
}
