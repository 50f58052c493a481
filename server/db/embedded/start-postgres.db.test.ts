import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeDatabase } from './remove-database.ts';
import { readOrCreateSecrets, roleUrl } from './secrets.ts';
import { startPostgres } from './start-postgres.ts';

let parent = '';
let dataDir = '';
beforeEach(() => {
  parent = mkdtempSync('/tmp/fenbu-start-');
  chmodSync(parent, 0o755);
  dataDir = join(parent, 'data');
});
afterEach(async () => {
  await removeDatabase(dataDir);
  rmSync(parent, { recursive: true, force: true });
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a fresh folder gets PostgreSQL 18 with fsync, checksums, UTF-8 and UTC, closed to other users, and keeps its 1 row', async () => {
  const machineDir = join(parent, 'machine');
  const first = await startPostgres({ dataDir, machineDir, log: () => {} });
  const sql = postgres(first.url, { max: 1 });
  const [row] = await sql`select current_user as who, current_database() as name,
    current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
    current_setting('timezone') as zone, current_setting('listen_addresses') as address,
    (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale`;
  expect(row).toEqual({
    who: 'owner',
    name: 'fenbu',
    fsync: 'on',
    commit: 'on',
    checksums: 'on',
    encoding: 'UTF8',
    zone: 'UTC',
    address: '127.0.0.1',
    locale: 'b C.UTF-8',
  });
  expect(first.version).toMatch(/^18\.\d+$/);
  await sql`create table kept as select 1 as number`;
  await sql.end();
  await first.stop();
  await first.stop();
  expect([modeOf(dataDir), modeOf(join(dataDir, 'secrets.json')), modeOf(first.dataDir)]).toEqual([
    '700',
    '600',
    '700',
  ]);

  const second = await startPostgres({ dataDir, machineDir, log: () => {} });
  const again = postgres(second.url, { max: 1 });
  expect(await again`select number from kept`).toEqual([{ number: 1 }]);
  await again.end();
  await second.stop();
}, 60_000);

test('a wrong password and a connection without one are both refused', async () => {
  const server = await startPostgres({ dataDir, log: () => {} });
  const secrets = readOrCreateSecrets(dataDir);
  const wrong = { ...secrets, owner: secrets.backup };
  for (const url of [roleUrl(server.url, 'owner', wrong), server.url.replace(`:${secrets.owner}`, '')]) {
    const sql = postgres(url, { max: 1 });
    await expect(sql`select 1`.execute()).rejects.toThrow(/password/i);
    await sql.end();
  }
  await server.stop();
}, 60_000);

test('no value of a refused statement reaches the 1 log file', async () => {
  const server = await startPostgres({ dataDir, log: () => {} });
  const sql = postgres(server.url, { max: 1 });
  await sql`create table secretive (code text primary key, size integer)`;
  await sql`insert into secretive values ('91150600MA0PRIVATE', 1)`;
  await expect(sql`insert into secretive values ('91150600MA0PRIVATE', 1)`.execute()).rejects.toThrow(
    /duplicate/,
  );
  await expect(sql.unsafe("select '91150600MA0PRIVATE'::integer")).rejects.toThrow(/invalid input/);
  await sql.end();
  await server.stop();
  const logs = join(server.dataDir, 'log');
  const text = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
  expect(text).toHaveLength(1);
  expect(text[0]).toContain('ready to accept connections');
  expect(text[0]).not.toContain('PRIVATE');
}, 60_000);

test('the 3 role passwords differ, are made once, and replace user and password of an address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-secrets-'));
  const secrets = readOrCreateSecrets(folder);
  expect(new Set(Object.values(secrets)).size).toBe(3);
  expect(readOrCreateSecrets(folder)).toEqual(secrets);
  expect(readdirSync(folder)).toEqual(['secrets.json']);
  expect(roleUrl('postgres://me:old@db.example:5433/fenbu?sslmode=require', 'app_rw', secrets)).toBe(
    `postgres://app_rw:${secrets.app_rw}@db.example:5433/fenbu?sslmode=require`,
  );
  rmSync(folder, { recursive: true });
});
