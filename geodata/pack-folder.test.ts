import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureRegionPack } from './pack-folder.ts';

describe('ensureRegionPack', () => {
  let folder = '';
  let dir = '';
  const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
    const path = join(dir, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fenbu-ensure-'));
    dir = join(folder, '620200');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('builds a missing pack of 620200 嘉峪关市, reads it the 2nd time, and builds anew when it is old or broken', async () => {
    const built = await ensureRegionPack('620200', dir);
    expect(built.manifest.name).toBe('嘉峪关市');

    // Read, not built: a mark put on the disk comes back.
    await rewrite('places.json', () => '[]');
    expect((await ensureRegionPack('620200', dir)).places).toEqual([]);

    await rewrite('manifest.json', (text) => text.replace('"version":"2.7.0"', '"version":"2.6.0"'));
    expect(await ensureRegionPack('620200', dir)).toEqual(built);

    await rewrite('manifest.json', (text) => text.replace(/"builtWith":"[^"]*"/, '"builtWith":"older"'));
    expect(await ensureRegionPack('620200', dir)).toEqual(built);

    await rewrite('divisions.json', (text) => text.slice(0, 100));
    expect(await ensureRegionPack('620200', dir)).toEqual(built);
  }, 60_000);
});
