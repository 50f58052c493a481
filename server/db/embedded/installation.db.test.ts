import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import { answers } from './connect.ts';
import { findPlatformPackage, hydrateLinks } from './platform-package.ts';
import { removeDatabase } from './remove-database.ts';
import { chooseServerUser } from './server-user.ts';
import { startPostgres } from './start-postgres.ts';

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn('not root: the tests of PostgreSQL under another user are SKIPPED');
const asRoot = isRoot ? test : test.skip;

let parent = '';
let dataDir = '';
let machineDir = '';
let lines: string[] = [];
const log = (line: string) => lines.push(line);
beforeEach(() => {
  parent = mkdtempSync('/tmp/fenbu-install-');
  chmodSync(parent, 0o755);
  dataDir = join(parent, 'data');
  machineDir = join(parent, 'machine');
  lines = [];
});
afterEach(async () => {
  await removeDatabase(dataDir, machineDir);
  rmSync(parent, { recursive: true, force: true });
});

/** The package as npm unpacks it under --ignore-scripts: without the links its post-install script makes. */
function copyPackageWithoutLinks(to: string): { packageDir: string; links: string[] } {
  cpSync(findPlatformPackage(), to, { recursive: true, verbatimSymlinks: true });
  const list = JSON.parse(readFileSync(join(to, 'native', 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  const links = list.map(({ target }) => join(to, target));
  for (const link of links) rmSync(link, { force: true });
  return { packageDir: to, links };
}

test('a package whose post-install script never ran gets its library links, once, and starts', async () => {
  const { packageDir, links } = copyPackageWithoutLinks(join(parent, 'package'));
  expect(() =>
    execFileSync(join(packageDir, 'native/bin/postgres'), ['--version'], { stdio: 'ignore' }),
  ).toThrow();
  const server = await startPostgres({ dataDir, machineDir, packageDir, log });
  expect(server.binDir).toBe(join(packageDir, 'native', 'bin'));
  expect(await answers(server.url)).toBe(true);
  await server.stop();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(hydrateLinks(packageDir)).toBe(0);
}, 60_000);

asRoot(
  'root with programs and data below a folder of mode 0700: both go to the machine folder, 2 lines say so, rows survive',
  async () => {
    const closed = join(parent, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const { packageDir } = copyPackageWithoutLinks(join(closed, 'package'));
    dataDir = join(closed, 'data');
    const server = await startPostgres({ dataDir, machineDir, packageDir, log });
    expect(await answers(server.url)).toBe(true);
    await server.stop();
    expect(server.binDir.startsWith(join(machineDir, 'postgresql-18.'))).toBe(true);
    expect(server.dataDir.startsWith(machineDir)).toBe(true);
    expect(JSON.parse(readFileSync(join(dataDir, 'postgresql-location.json'), 'utf8'))).toEqual({
      path: server.dataDir,
    });
    expect(lines.filter((line) => line.includes(machineDir))).toHaveLength(2);
    expect([statSync(dataDir), statSync(closed)].map(({ mode, uid }) => [mode & 0o777, uid])).toEqual([
      [0o700, 0],
      [0o700, 0],
    ]);

    const again = await startPostgres({ dataDir, machineDir, packageDir, log });
    expect(again.dataDir).toBe(server.dataDir);
    await again.stop();

    // The same folder under a second name must not open the same database twice.
    const twin = join(parent, 'twin');
    cpSync(dataDir, twin, { recursive: true });
    await expect(startPostgres({ dataDir: twin, machineDir, packageDir, log })).rejects.toMatchObject({
      code: 'database-unreachable',
      params: { reason: expect.stringContaining('is a copy') },
    });

    await removeDatabase(dataDir, machineDir);
    expect(existsSync(server.dataDir)).toBe(false);
  },
  60_000,
);

asRoot(
  'root never runs PostgreSQL as root: the owner of existing data first, then a system user, then nobody',
  async () => {
    const none = join(parent, 'none');
    expect((await chooseServerUser(none))?.uid).toBeGreaterThan(0);
    expect(await chooseServerUser(none, 'fenbu-no-such-user', '/no/useradd')).toMatchObject({
      name: 'nobody',
      uid: 65534,
    });
    const existing = join(parent, 'existing');
    mkdirSync(existing);
    writeFileSync(join(existing, 'PG_VERSION'), '18\n');
    execFileSync('chown', ['1:1', join(existing, 'PG_VERSION')]);
    expect(await chooseServerUser(existing)).toMatchObject({ uid: 1, gid: 1 });
  },
);

asRoot(
  'a foreign folder given as data folder keeps its owner and mode 0755',
  async () => {
    mkdirSync(dataDir, { mode: 0o755 });
    writeFileSync(join(dataDir, 'letter.txt'), 'not ours');
    for (let start = 1; start <= 2; start += 1) {
      const server = await startPostgres({ dataDir, machineDir, log });
      await server.stop();
      expect([statSync(dataDir).mode & 0o777, statSync(dataDir).uid]).toEqual([0o755, 0]);
    }
  },
  60_000,
);

test('a data folder that cannot be made is told as database-unreachable with the reason', async () => {
  writeFileSync(join(parent, 'file'), '');
  const error = await startPostgres({ dataDir: join(parent, 'file', 'data'), log }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({
    code: 'database-unreachable',
    params: { reason: expect.stringContaining('ENOTDIR') },
  });
});

asRoot(
  'a disk of 8 MB is told as database-unreachable, no space left, and leaves the folder free',
  async (context) => {
    const disk = join(parent, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      console.warn('cannot mount a small disk here: the test of a full disk is SKIPPED');
      return context.skip();
    }
    try {
      for (let start = 1; start <= 2; start += 1)
        await expect(startPostgres({ dataDir: join(disk, 'data'), machineDir, log })).rejects.toMatchObject({
          code: 'database-unreachable',
          params: { reason: expect.stringContaining('No space left on device') },
        });
    } finally {
      execFileSync('umount', [disk]);
    }
  },
  60_000,
);
