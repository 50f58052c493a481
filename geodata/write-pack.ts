import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RegionPack } from '../shared/region-pack.ts';

/**
 * Writes a pack as the folder `dir`: complete or not at all. It is written beside its place and then renamed; a pack that was there is
 * replaced. Of two processes writing the same pack at once the later one wins.
 */
export async function writeRegionPack(pack: RegionPack, dir: string): Promise<void> {
  await mkdir(dirname(dir), { recursive: true });
  const workshop = await mkdtemp(join(dirname(dir), `.${basename(dir)}-`));
  try {
    const fresh = join(workshop, 'new');
    await mkdir(fresh);
    for (const [file, value] of packFiles(pack))
      await writeFile(join(fresh, file), `${JSON.stringify(value)}\n`);
    await moveIntoPlace(fresh, dir, workshop);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The files of a pack and what stands in them. */
export function packFiles({ manifest, divisions, hosts, water, places }: RegionPack): [string, unknown][] {
  return [
    ['manifest.json', manifest],
    ['divisions.json', divisions],
    ['hosts.json', hosts],
    ['water.geojson', water],
    ['places.json', places],
  ];
}

/** A folder that isn't empty cannot be renamed over: the old one is moved aside first. */
async function moveIntoPlace(fresh: string, dir: string, workshop: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(dir, join(workshop, `old-${attempt}`)).catch(ignoreMissing);
      await rename(fresh, dir);
      return;
    } catch (error) {
      // Another process put its pack there in between.
      if (attempt === 3 || !isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
    }
  }
}

function ignoreMissing(error: unknown): void {
  if (!isCode(error, 'ENOENT')) throw error;
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
