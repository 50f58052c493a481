import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'install.mjs');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fenbu-npm-'));
  mkdirSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'package-lock.json'), lockFile('1.0.0'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lockFile = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': { version, integrity: 'sha512-a' },
      'node_modules/b-windows': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  });

/** A program `npm` in PATH that notes each call and leaves what the real one would, so that no network is needed. */
function fakeNpm(exitCode: number): void {
  const npm = `#!/bin/sh\necho "$@" >> "${root}/calls"\nsleep 0.5\nmkdir -p node_modules\nexit ${exitCode}\n`;
  writeFileSync(join(root, 'bin', 'npm'), npm);
  chmodSync(join(root, 'bin', 'npm'), 0o755);
}

const calls = () =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : [];

function install(): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env.PATH}`, npm_execpath: '' };
  const child = spawn(process.execPath, [script, root], { env });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (said.stdout += data));
  child.stderr.on('data', (data) => (said.stderr += data));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

test('packages are installed once, again only when the lock file changes, and stdout stays empty: 2 calls of npm in 4 runs', async () => {
  fakeNpm(0);
  const first = await install();
  expect([first.code, first.stdout]).toEqual([0, '']);
  expect(first.stderr).toContain('正在安装依赖');
  expect(await install()).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(calls()).toEqual(['install --no-save --no-audit --no-fund --include=dev --include=optional']);
  writeFileSync(join(root, 'package-lock.json'), lockFile('1.0.1'));
  await install();
  await install();
  expect(calls()).toHaveLength(2);
});

test('of 3 runs at the same time 1 calls npm and the other 2 wait for it', async () => {
  fakeNpm(0);
  const runs = await Promise.all([install(), install(), install()]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(calls()).toHaveLength(1);
  expect(existsSync(join(root, '.tmp', 'installing'))).toBe(false);
});

test('a lock left by a dead process keeps nobody waiting', async () => {
  fakeNpm(0);
  mkdirSync(join(root, '.tmp', 'installing'), { recursive: true });
  writeFileSync(join(root, '.tmp', 'installing', 'pid'), '999999999');
  expect((await install()).code).toBe(0);
  expect(calls()).toHaveLength(1);
});

test('exactly the packages wanted, installed by hand, count as installed although 1 of another platform is absent', async () => {
  fakeNpm(0);
  const there = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(there));
  expect((await install()).code).toBe(0);
  expect(calls()).toEqual([]);
  there.packages['node_modules/a'].version = '0.9.0';
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(there));
  rmSync(join(root, 'node_modules', '.fenbu-installed'));
  await install();
  expect(calls()).toHaveLength(1);
});

test('a failed installation exits with 1, says what to do in both languages and is tried again by the next run', async () => {
  fakeNpm(1);
  const failed = await install();
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('依赖安装失败');
  expect(failed.stderr).toContain('Installing the packages failed');
  await install();
  expect(calls()).toHaveLength(2);
});
