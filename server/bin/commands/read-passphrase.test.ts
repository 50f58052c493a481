import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from './command.ts';
import { type PassphraseSources, readPassphrase } from './read-passphrase.ts';

const folder = mkdtempSync(join(tmpdir(), 'fenbu-passphrase-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A terminal at which someone types one line after each question. */
function terminal(...lines: string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  let shown = '';
  output.on('data', (bytes: Buffer) => {
    shown += bytes.toString('utf8');
    if (shown.endsWith('：')) setImmediate(() => input.write(`${lines.shift()}\r`));
  });
  return { input, output, shown: () => shown };
}

const sources = (some: Partial<PassphraseSources>): PassphraseSources => ({
  file: null,
  variable: undefined,
  input: new PassThrough(),
  output: new PassThrough(),
  ...some,
});

test('a file wins over the environment; a byte order mark and 1 line end of an editor do not count, inner blanks do', async () => {
  const file = join(folder, 'passphrase');
  writeFileSync(file, '\uFEFF 口 令 \r\n');
  expect(await readPassphrase(sources({ file, variable: 'other' }), 2)).toBe(' 口 令 ');
  expect(await readPassphrase(sources({ variable: 'other' }), 2)).toBe('other');
  await expect(readPassphrase(sources({ file: join(folder, 'absent') }), 2)).rejects.toMatchObject({
    code: 'file-unreadable',
  });
});

test('on a terminal a new one is asked twice, one to open with once, and no letter of it is shown', async () => {
  const twice = terminal('geheim', 'geheim');
  expect(await readPassphrase(sources(twice), 2)).toBe('geheim');
  expect(twice.shown()).toBe('备份口令：\n再输入一次：\n');
  const once = terminal('geheim');
  expect(await readPassphrase(sources(once), 1)).toBe('geheim');
  expect(once.shown()).toBe('备份口令：\n');
});

test('4 ways to have none are wrong use: no terminal, an empty file, nothing typed, 2 that differ', async () => {
  const empty = join(folder, 'empty');
  writeFileSync(empty, '\n');
  for (const some of [{}, { file: empty }, terminal(''), terminal('geheim', 'Geheim')]) {
    await expect(readPassphrase(sources(some), 2)).rejects.toBeInstanceOf(UsageError);
  }
});
