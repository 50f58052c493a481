import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answers } from './connect.ts';
import { lockHolder } from './data-lock.ts';
import { locateData } from './place-data.ts';
import { findPostmaster, until } from './postmaster.ts';
import { processIdentity } from './process-identity.ts';
import { removeDatabase } from './remove-database.ts';
import { chooseServerUser } from './server-user.ts';
import { startPostgres } from './start-postgres.ts';

const root = join(import.meta.dirname, '../../..');
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync('/tmp/fenbu-kill-');
});
afterEach(async () => {
  await removeDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another process that holds the database of the folder, and what it said when ready. */
async function hold(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/fixtures/hold-database.ts', dataDir], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

test('after kill -9 of the server process its living PostgreSQL is found, stopped and replaced, and the 1 row is there', async () => {
  const { child, url } = await hold();
  const sql = postgres(url, { max: 1 });
  await sql`create table kept as select 1 as number`;
  await sql.end();
  const orphan = findPostmaster(locateData(dataDir))?.pid ?? 0;
  child.kill('SIGKILL');
  await ended(child);
  expect(processIdentity(orphan)).not.toBeNull();
  expect(lockHolder(dataDir)).toBeNull();

  const lines: string[] = [];
  const server = await startPostgres({ dataDir, log: (line) => lines.push(line) });
  expect(processIdentity(orphan)).toBeNull();
  expect(lines).toEqual([`stopped PostgreSQL ${orphan}, which had outlived its server`]);
  const again = postgres(server.url, { max: 1 });
  expect(await again`select number from kept`).toEqual([{ number: 1 }]);
  await again.end();
  await server.stop();
}, 60_000);

test('after kill -9 of PostgreSQL the caller is told once and the next start recovers the 1 row', async () => {
  let told = 0;
  const server = await startPostgres({ dataDir, log: () => {}, onUnexpectedExit: () => (told += 1) });
  const sql = postgres(server.url, { max: 1 });
  await sql`create table kept as select 1 as number`;
  process.kill(findPostmaster(server.dataDir)?.pid ?? 0, 'SIGKILL');
  expect(await until(() => told > 0, 10_000)).toBe(true);
  await sql.end({ timeout: 0 });
  await server.stop();

  const next = await startPostgres({ dataDir, log: () => {} });
  const again = postgres(next.url, { max: 1 });
  expect(await again`select number from kept`).toEqual([{ number: 1 }]);
  await again.end();
  await next.stop();
  expect(told).toBe(1);
}, 60_000);

test('a postmaster.pid whose number belongs to 1 living program that is no PostgreSQL stops nothing and keeps nobody out', async () => {
  const first = await startPostgres({ dataDir, log: () => {} });
  await first.stop();
  const user = await chooseServerUser(first.dataDir);
  const stranger = spawn('sleep', ['60'], user === null ? {} : { uid: user.uid, gid: user.gid });
  writeFileSync(
    join(first.dataDir, 'postmaster.pid'),
    `${stranger.pid}\n${first.dataDir}\n1\n5432\n\n127.0.0.1\n\nready\n`,
  );
  const second = await startPostgres({ dataDir, log: () => {} });
  expect(await answers(second.url)).toBe(true);
  expect(processIdentity(stranger.pid ?? 0)).not.toBeNull();
  await second.stop();
  stranger.kill();
}, 60_000);

test('a process that ends by itself without stopping the database takes it along and leaves the folder free', async () => {
  const { child, url } = await hold();
  const postmaster = findPostmaster(locateData(dataDir))?.pid ?? 0;
  child.stdin?.write('exit\n');
  await ended(child);
  expect(await until(() => processIdentity(postmaster) === null, 20_000)).toBe(true);
  expect(await answers(url)).toBe(false);
  expect(lockHolder(dataDir)).toBeNull();
}, 60_000);
