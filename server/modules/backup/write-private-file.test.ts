import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePrivateFile } from './write-private-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fenbu-private-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* twoPieces(error?: Error): AsyncGenerator<Uint8Array> {
  yield Buffer.from('one ');
  if (error) throw error;
  yield Buffer.from('two');
}

test('2 pieces become 1 file of 7 bytes that only its owner may read, in place of an older one anyone could', async () => {
  const file = join(folder, 'backup');
  writeFileSync(file, 'older', { mode: 0o644 });
  expect(await writePrivateFile(file, twoPieces())).toBe(7);
  expect(readFileSync(file, 'utf8')).toBe('one two');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['backup']);
});

test('when the source fails half way its error comes out, the older file stays and nothing lies beside it', async () => {
  const file = join(folder, 'backup');
  writeFileSync(file, 'older');
  await expect(writePrivateFile(file, twoPieces(new Error('lost')))).rejects.toThrow('lost');
  expect(readFileSync(file, 'utf8')).toBe('older');
  expect(readdirSync(folder)).toEqual(['backup']);
});

test('a folder that is not there, and a folder in the place of the file, are refused in words', async () => {
  for (const [file, reason] of [
    [join(folder, 'absent', 'backup'), 'ENOENT'],
    [folder, 'EISDIR'],
  ] as const) {
    await expect(writePrivateFile(file, twoPieces())).rejects.toMatchObject({
      code: 'backup-unwritable',
      params: { file, reason },
    });
  }
});
