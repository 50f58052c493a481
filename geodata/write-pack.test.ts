import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegionPack } from '../shared/region-pack.ts';
import { packFolder } from './pack-folder.ts';
import { readRegionPack } from './read-pack.ts';
import { writeRegionPack } from './write-pack.ts';

const packNamed = (name: string): RegionPack => ({
  manifest: {
    code: '150600',
    name,
    bbox: [106, 37, 112, 41],
    authoritative: false,
    builtWith: 'test',
    sources: [],
    notes: [],
  },
  divisions: [],
  hosts: [],
  water: { type: 'FeatureCollection', features: [] },
  places: [{ name: '鄂尔多斯市', lngLat: [109.78, 39.61], rank: 1 }],
});

describe('a pack on disk', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fenbu-pack-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is read as it was written, in 5 files and with nothing left beside it', async () => {
    const dir = join(folder, 'packs', '150600');
    await writeRegionPack(packNamed('一'), dir);
    expect(await readRegionPack(dir)).toEqual(packNamed('一'));
    expect((await readdir(dir)).sort()).toEqual([
      'divisions.json',
      'hosts.json',
      'manifest.json',
      'places.json',
      'water.geojson',
    ]);
    expect(await readdir(join(folder, 'packs'))).toEqual(['150600']);
  });

  it('is replaced whole, also by 4 writers at once', async () => {
    const dir = join(folder, '150600');
    await writeRegionPack(packNamed('旧'), dir);
    const names = ['一', '二', '三', '四'];
    await Promise.all(names.map((name) => writeRegionPack(packNamed(name), dir)));
    const { manifest } = await readRegionPack(dir);
    expect(names).toContain(manifest.name);
    expect(await readdir(folder)).toEqual(['150600']);
  });

  it('is region-unknown when it is missing, cut short or of another shape', async () => {
    const dir = join(folder, '150600');
    await expect(readRegionPack(dir)).rejects.toMatchObject({ code: 'region-unknown' });
    await writeRegionPack(packNamed('一'), dir);
    await writeFile(join(dir, 'places.json'), '[{"name":');
    await expect(readRegionPack(dir)).rejects.toMatchObject({
      code: 'region-unknown',
      params: { file: 'places.json' },
    });
    await writeFile(join(dir, 'places.json'), '[{"name":"x","lngLat":[109],"rank":1}]');
    await expect(readRegionPack(dir)).rejects.toMatchObject({
      code: 'region-unknown',
      params: { file: 'places.json' },
    });
  });

  it('has a folder only for codes of prefectures', () => {
    expect(packFolder('150600').endsWith(join('geodata', 'packs', '150600'))).toBe(true);
    expect(() => packFolder('../../..')).toThrow('region-unknown');
    expect(() => packFolder('150602')).toThrow('region-unknown');
  });
});
