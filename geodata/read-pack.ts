import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../shared/app-error.ts';
import type { RegionManifest, RegionPack } from '../shared/region-pack.ts';
import { DivisionsShape, ManifestShape, PlacesShape, WaterShape } from './pack-schema.ts';

/** The pack in a folder. Throws `AppError('region-unknown')` when a file is missing, no JSON or of another shape. */
export async function readRegionPack(dir: string): Promise<RegionPack> {
  const [manifest, divisions, hosts, water, places] = await Promise.all([
    readManifest(dir),
    readShaped<RegionPack['divisions']>(dir, 'divisions.json', DivisionsShape),
    readShaped<RegionPack['hosts']>(dir, 'hosts.json', DivisionsShape),
    readShaped<RegionPack['water']>(dir, 'water.geojson', WaterShape),
    readShaped<RegionPack['places']>(dir, 'places.json', PlacesShape),
  ]);
  return { manifest, divisions, hosts, water, places };
}

/** Only the manifest: enough to see whether a pack is up to date. */
export async function readManifest(dir: string): Promise<RegionManifest> {
  return readShaped<RegionManifest>(dir, 'manifest.json', ManifestShape);
}

async function readShaped<T>(dir: string, file: string, shape: z.ZodType): Promise<T> {
  try {
    const value: unknown = JSON.parse(await readFile(join(dir, file), 'utf8'));
    shape.parse(value);
    return value as T;
  } catch (cause) {
    const refusal = new AppError('region-unknown', { code: basename(dir), file });
    refusal.cause = cause;
    throw refusal;
  }
}
