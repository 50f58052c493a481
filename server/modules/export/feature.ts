import type { Geometry } from 'geojson';
import type { Bbox } from '../../../shared/division.ts';
import type { ExportValue } from '../../../shared/export/export-format.ts';
import type { OperatingStatus } from '../../../shared/organisation.ts';

export const collectionIds = ['organisations', 'divisions', 'venues', 'indicators'] as const;
export type CollectionId = (typeof collectionIds)[number];

/** A feature of a published quarter; its geometry in WGS 84. */
export interface PublishedFeature {
  readonly id: string;
  readonly geometry: Geometry | null;
  /** Of the geometry; null without one. */
  readonly bbox: Bbox | null;
  readonly properties: Readonly<Record<string, ExportValue>>;
}

/** Which features of a collection are asked for. */
export interface FeatureQuery {
  readonly bbox: Bbox | null;
  /** Property → the value it must have. */
  readonly equal: ReadonlyMap<string, string | number | boolean>;
  /** Of organisations; `all`: whatever their status. */
  readonly status: OperatingStatus | 'all';
}

/** A property as a program sees it. */
export interface FeatureProperty {
  readonly name: string;
  readonly title: string;
  readonly type: 'text' | 'integer' | 'real' | 'boolean';
}
