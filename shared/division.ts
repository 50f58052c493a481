import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';

/** Levels of the tree; `village` exists as venue host only. */
export const divisionLevels = ['city', 'banner', 'township', 'village'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

export const divisionKinds = [
  'city',
  'banner',
  'park',
  'sumu',
  'township',
  'town',
  'subdistrict',
  'village',
  'community',
] as const;
export const DivisionKind = z.enum(divisionKinds);
export type DivisionKind = (typeof divisionKinds)[number];

export function levelOfKind(kind: DivisionKind): DivisionLevel {
  if (kind === 'city' || kind === 'banner') return kind;
  return kind === 'village' || kind === 'community' ? 'village' : 'township';
}

/** West, south, east, north in degrees WGS 84. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
/** Longitude, latitude in degrees WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

/**
 * A node of the division tree 辖区. Codes are text: 6 digits (GB/T 2260) for city (padded, `150600`) and banner, 9 (statistical)
 * for township-level, 12 for villages and communities.
 */
export interface Division {
  readonly code: string;
  readonly name: string;
  /** Name as used in labels, e.g. 乌兰木伦镇; for parks often shortened. */
  readonly shortName: string;
  readonly kind: DivisionKind;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
  /** Other codes of the same unit in other sources, and the codes and names of what it was before and of what was merged into it. */
  readonly aliases: readonly string[];
  readonly seat: LngLat | null;
  /** Where the seat comes from: `geonames`, `import`, `sample` (invented inside its banner) … */
  readonly seatSource: string | null;
  readonly polygon: Polygon | MultiPolygon | null;
  readonly bbox: Bbox | null;
  /** True when the polygon only shows where the unit roughly is (示意，非行政界线). */
  readonly schematic: boolean;
  readonly boundarySource: string | null;
  /** Year of the boundary data, e.g. `2018`. */
  readonly boundaryVintage: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
