import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../shared/division.ts';
import type { RegionPack, RegionSource } from '../shared/region-pack.ts';
import { repositoryFolder } from './package-files.ts';

/** A committed cut of the world's water, made by `cut-water.ts`; it carries its own source. */
export interface WaterExtract extends FeatureCollection<Polygon | MultiPolygon, { name: string | null }> {
  readonly source: RegionSource;
  readonly window: Bbox;
}

/** The extract of a prefecture, or null when none was cut. */
export function readWaterExtract(code: string): WaterExtract | null {
  const file = join(repositoryFolder, 'geodata', 'extracts', `water-${code}.geojson`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WaterExtract) : null;
}

/** The pack's water: the features without the extract's own members. */
export function waterOf(extract: WaterExtract | null): RegionPack['water'] {
  return { type: 'FeatureCollection', features: extract?.features ?? [] };
}
