import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answers } from './embedded/connect.ts';
import { findRunning } from './embedded/find-running.ts';
import { removeDatabase } from './embedded/remove-database.ts';
import { openDatabase } from './open-database.ts';

const root = join(import.meta.dirname, '../..');
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync('/tmp/fenbu-open-');
});
afterEach(async () => {
  await removeDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

type Said = { url: string; mode: string; code?: string; params?: object; pid: number };
async function otherProcess(...args: string[]): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/fixtures/hold-database.ts', dataDir, ...args],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const line = await new Promise<string>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
  return { child, said: JSON.parse(line) as Said };
}

test('DATABASE_URL wins: it is handed back as it is and nothing is made in the data folder', async () => {
  const databaseUrl = 'postgres://someone@db.example/fenbu';
  const opened = await openDatabase({ dataDir, databaseUrl });
  expect([opened.url, opened.mode]).toEqual([databaseUrl, 'external']);
  await opened.stop();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a command beside a running server works on its database and leaves it running; a 2nd server is refused by name', async () => {
  expect(await findRunning(dataDir)).toBeNull();
  const { child, said } = await otherProcess('exclusive');
  expect(said.mode).toBe('embedded');
  const command = await openDatabase({ dataDir, log: () => {} });
  expect(command.mode).toBe('adopted');
  await command.stop();
  expect(await answers(said.url)).toBe(true);
  await expect(openDatabase({ dataDir, exclusive: true, log: () => {} })).rejects.toMatchObject({
    code: 'data-folder-busy',
    params: { dataDir, pid: said.pid },
  });
  child.stdin?.write('stop\n');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(await answers(said.url)).toBe(false);
  expect(await findRunning(dataDir)).toBeNull();
}, 60_000);

test('of 3 commands started at once on a fresh folder 1 starts the database, 2 join it, none fails', async () => {
  const three = await Promise.all([otherProcess(), otherProcess(), otherProcess()]);
  expect(three.map(({ said }) => said.mode).sort()).toEqual(['adopted', 'adopted', 'embedded']);
  for (const mode of ['adopted', 'embedded'])
    for (const { child } of three.filter(({ said }) => said.mode === mode)) {
      child.stdin?.write('stop\n');
      await new Promise((resolve) => child.once('exit', resolve));
    }
}, 60_000);

test('a command that started the database waits with stopping it until the other command has finished its 1 transaction', async () => {
  const first = await openDatabase({ dataDir, log: () => {} });
  const ours = postgres(first.url, { max: 1 });
  await ours`create table kept (number integer)`;
  const url = new URL(first.url);
  url.search = '';
  // The name in the address would win over the option, so it is taken off.
  const other = postgres(url.toString(), { max: 1, connection: { application_name: 'another command' } });
  const working = other.begin(async (tx) => {
    await tx`insert into kept values (1)`;
    await tx`select pg_sleep(1)`;
    await tx`insert into kept values (2)`;
  });
  await ours`select 1`;
  const stopped = first.stop(); // With our own connection still open: that one must not be waited for.
  await working;
  await other.end();
  await stopped;
  await ours.end({ timeout: 0 });
  const again = await openDatabase({ dataDir, log: () => {} });
  const sql = postgres(again.url, { max: 1 });
  expect(await sql`select number from kept order by number`).toEqual([{ number: 1 }, { number: 2 }]);
  await sql.end();
  await again.stop();
}, 60_000);
