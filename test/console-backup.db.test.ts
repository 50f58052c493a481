import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { removeDatabase } from '../server/db/embedded/remove-database.ts';
import { seedSampleCity } from '../server/modules/sample/mutations.ts';
import { withTestDatabase } from './database.ts';

const test = withTestDatabase();
const consoleFile = fileURLToPath(new URL('../server/bin/fenbu.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fenbu-console-backup-'));
const dataDir = mkdtempSync('/tmp/fenbu-restored-');
const at = (name: string) => join(folder, name);
/** A database that belongs to an ordinary role, as an office's own server gives it. */
const ordinary = `ordinary_${randomBytes(6).toString('hex')}`;
let server: postgres.Sql;
let ordinaryUrl = '';

beforeAll(async () => {
  await seedSampleCity(test.db, { pack: test.pack, seed: 'console', organisations: 400 });
  const url = new URL(inject('databaseServer'));
  server = postgres(url.href, { max: 1, onnotice: () => {} });
  await server.unsafe(`create role ${ordinary} login password 'ordinary'`);
  await server.unsafe(`create database ${ordinary} owner ${ordinary}`);
  [url.username, url.password, url.pathname] = [ordinary, 'ordinary', `/${ordinary}`];
  ordinaryUrl = url.href;
  writeFileSync(at('passphrase'), '分布 2026\n');
});
afterAll(async () => {
  await server.unsafe(`drop database ${ordinary} with (force)`);
  await server.unsafe(`drop role ${ordinary}`);
  await server.end();
  await removeDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true });
});

interface Place {
  readonly DATABASE_URL: string;
  readonly FENBU_PASSPHRASE?: string;
}

function run(place: Place, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, FENBU_PASSPHRASE: '', DATA_DIR: dataDir, ...place };
  return new Promise((resolve) => {
    const nodeArgs = ['--import', 'tsx', consoleFile, ...args];
    const child = execFile(process.execPath, nodeArgs, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

async function statistics(place: Place): Promise<unknown> {
  const said = await run(place, 'stats', '--division', '150600', '--quarter', '2026Q3', '--json');
  return JSON.parse(said.stdout);
}

describe('backup and restore on the console', () => {
  const given: Place = { DATABASE_URL: '' };
  const words = ['--passphrase-file', at('passphrase')];

  it('carry 400 organisations from a given database into the embedded one and on into one of an ordinary role', async () => {
    const source = { ...given, DATABASE_URL: test.url };
    const first = await run(source, 'backup', '--out', at('first'), ...words);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain(at('first'));
    expect(statSync(at('first')).mode & 0o777).toBe(0o600);
    const into = await run({ ...given, FENBU_PASSPHRASE: '分布 2026' }, 'restore', '--in', at('first'));
    expect(into).toMatchObject({ code: 0, stderr: '' });
    const second = await run(given, 'backup', '--out', at('second'), ...words);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    const target = { ...given, DATABASE_URL: ordinaryUrl };
    const on = await run(target, 'restore', '--in', at('second'), ...words);
    expect(on).toMatchObject({ code: 0, stderr: '' });
    const before = await statistics(source);
    expect(before).toMatchObject({ divisionName: '鄂尔多斯市' });
    expect(await statistics(given)).toEqual(before);
    expect(await statistics(target)).toEqual(before);
  });

  it('refuse with 1 and one line in words: a place with data, a wrong passphrase, a cut file, an absent one, no folder', async () => {
    const bytes = readFileSync(at('first'));
    writeFileSync(at('cut'), bytes.subarray(0, bytes.length - 1));
    const target = { DATABASE_URL: ordinaryUrl, FENBU_PASSPHRASE: '分布 2026' };
    const reasons: [Place, string[], string][] = [
      [target, ['restore', '--in', at('first')], '台账里已有数据'],
      [{ ...target, FENBU_PASSPHRASE: '分布 2025' }, ['restore', '--in', at('first')], '口令不正确'],
      [target, ['restore', '--in', at('cut')], '文件不完整'],
      [target, ['restore', '--in', at('absent')], '文件无法读取'],
      [target, ['backup', '--out', at('none/first')], '无法写入'],
    ];
    for (const [place, args, words] of reasons) {
      const { code, stdout, stderr } = await run(place, ...args);
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        code: 1,
        stdout: '',
        lines: 1,
      });
      expect(stderr).toContain(words);
    }
    expect(readdirSync(folder).sort()).toEqual(['cut', 'first', 'passphrase', 'second']);
  });

  it('answer wrong use with 2: no file named, and no passphrase from file, environment or terminal', async () => {
    for (const args of [
      ['backup'],
      ['restore'],
      ['backup', '--out', at('none')],
      ['restore', '--in', at('first')],
    ]) {
      const { code, stderr } = await run({ DATABASE_URL: test.url }, ...args);
      expect(code).toBe(2);
      expect(stderr).toContain('fenbu -- restore');
    }
  });
});
