import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireDataLock, lockHolder } from './data-lock.ts';
import { processIdentity } from './process-identity.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fenbu-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (holder: object) => writeFileSync(join(folder, 'server.lock'), JSON.stringify(holder));

test('a folder taken once is refused the second time with the pid of the holder, and free after release', async () => {
  const lock = await acquireDataLock(folder);
  expect(lockHolder(folder)).toBe(process.pid);
  await expect(acquireDataLock(folder)).rejects.toMatchObject({
    code: 'data-folder-busy',
    params: { dataDir: folder, pid: process.pid },
  });
  lock.release();
  expect(lockHolder(folder)).toBeNull();
  (await acquireDataLock(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock whose number now belongs to another living process is stale and taken over', async () => {
  write({ pid: process.ppid, identity: 'an earlier boot/1', token: 'old' });
  expect(processIdentity(process.ppid)).not.toBeNull();
  expect(lockHolder(folder)).toBeNull();
  const lock = await acquireDataLock(folder);
  expect(lockHolder(folder)).toBe(process.pid);
  lock.release();
});

test('a lock file cut off by a power failure does not keep anybody out', async () => {
  writeFileSync(join(folder, 'server.lock'), '{"pid": 12');
  (await acquireDataLock(folder)).release();
});

test('a released lock of ours is not removed when another process has it by now', async () => {
  const lock = await acquireDataLock(folder);
  const other = { pid: process.ppid, identity: processIdentity(process.ppid), token: 'other' };
  write(other);
  lock.release();
  expect(JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8'))).toEqual(other);
});

test('of 6 processes that find the same stale lock exactly 1 gets the folder', async () => {
  write({ pid: 999_999_999, identity: 'gone', token: 'old' });
  const script = `import { acquireDataLock } from ${JSON.stringify(join(import.meta.dirname, 'data-lock.ts'))};
    const go = Number(process.argv[1]); while (Date.now() < go);
    try { await acquireDataLock(process.argv[2]); console.log('mine'); } catch (error) { console.log(error.code); }
    await new Promise((resolve) => process.stdin.once('data', resolve)); process.exit();`;
  const go = String(Date.now() + 2_000);
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, go, folder]),
  );
  const said = await Promise.all(
    children.map(
      (child) =>
        new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim()))),
    ),
  );
  for (const child of children) child.stdin.write('end\n');
  expect(said.sort()).toEqual([...Array(5).fill('data-folder-busy'), 'mine']);
}, 30_000);
