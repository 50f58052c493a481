import { join } from 'node:path';
import { AppError } from '../shared/app-error.ts';
import type { RegionManifest, RegionPack } from '../shared/region-pack.ts';
import { buildRegionPack } from './build-region.ts';
import { repositoryFolder } from './package-files.ts';
import { readManifest, readRegionPack } from './read-pack.ts';
import { builtWith, installedSources } from './sources.ts';
import { writeRegionPack } from './write-pack.ts';

/** Where the pack of a prefecture lies. Throws `AppError('region-unknown')` when the code isn't one (it becomes part of a path). */
export function packFolder(code: string): string {
  if (!/^\d{4}00$/.test(code)) throw new AppError('region-unknown', { code });
  return join(repositoryFolder, 'geodata', 'packs', code);
}

/** The pack of a prefecture: read when it is there and up to date, else built and written first. */
export async function ensureRegionPack(code: string, dir = packFolder(code)): Promise<RegionPack> {
  const manifest = await readManifest(dir).catch(nothingUnknown);
  if (manifest && isUpToDate(manifest)) {
    const pack = await readRegionPack(dir).catch(nothingUnknown);
    if (pack) return pack;
  }
  const pack = await buildRegionPack(code);
  await writeRegionPack(pack, dir);
  return pack;
}

/** What a pack came to, for the command line. */
export interface BuiltPack {
  readonly dir: string;
  readonly counts: Readonly<
    Record<'banners' | 'townships' | 'hosts' | 'polygons' | 'seats' | 'water' | 'places', number>
  >;
  readonly notes: readonly string[];
}

/** Builds the pack anew, whether or not one is there, and writes it to its folder. */
export async function buildAndWrite(code: string): Promise<BuiltPack> {
  const dir = packFolder(code);
  const pack = await buildRegionPack(code);
  await writeRegionPack(pack, dir);
  const { divisions, hosts, water, places, manifest } = pack;
  const counts = {
    banners: divisions.filter(({ level }) => level === 'banner').length,
    townships: divisions.filter(({ level }) => level === 'township').length,
    hosts: hosts.length,
    polygons: divisions.filter(({ polygon }) => polygon !== null).length,
    seats: divisions.filter(({ seat }) => seat !== null).length,
    water: water.features.length,
    places: places.length,
  };
  return { dir, counts, notes: manifest.notes };
}

function isUpToDate({ code, builtWith: packBuiltWith, sources }: RegionManifest): boolean {
  return packBuiltWith === builtWith && JSON.stringify(sources) === JSON.stringify(installedSources(code));
}

function nothingUnknown(error: unknown): null {
  if (error instanceof AppError && error.code === 'region-unknown') return null;
  throw error;
}
