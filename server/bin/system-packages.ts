import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Debian packages the tests need, and how to see that what they bring is there, from whatever source. */
const detectors = {
  chromium: () => existsSync('/usr/bin/chromium') || inPath('chromium'),
  'fonts-noto-cjk': () =>
    Boolean(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim()),
  'postgresql-15': () => existsSync('/usr/lib/postgresql/15/bin/postgres'),
  'poppler-utils': () => inPath('pdftoppm'),
  'gdal-bin': () => inPath('ogrinfo'),
  'libreoffice-calc-nogui': () => inPath('soffice'),
  'glpk-utils': () => inPath('glpsol'),
} as const;
export type SystemPackage = keyof typeof detectors;

/**
 * Makes sure the tests' Debian packages are there: installs what is missing as root on Debian, silently does nothing when all is
 * there. @throws Error with the exact command to run when it may not or cannot install
 */
export function ensureSystemPackages(names: readonly SystemPackage[]): void {
  const missing = names.filter((name) => !detectors[name]());
  if (missing.length === 0) return;
  // Without fontconfig's fc-list nobody could tell a font is there.
  const wanted =
    missing.includes('fonts-noto-cjk') && !inPath('fc-list') ? [...missing, 'fontconfig'] : missing;
  const manual = `apt-get update && apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
  if (process.getuid?.() !== 0 || !inPath('apt-get'))
    throw new Error(`the tests need ${missing.join(', ')}; on Debian 12 run as root: ${manual}`);
  process.stderr.write(`installing from Debian: ${wanted.join(' ')}\n`);
  if (missing.includes('postgresql-15')) preventDefaultCluster();
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Options::=--force-confold', '-q'];
  const done =
    aptGet([...wait, 'update']) && aptGet([...wait, 'install', '-y', '--no-install-recommends', ...wanted]);
  const still = missing.filter((name) => !detectors[name]());
  if (!done || still.length > 0)
    throw new Error(
      `could not install ${still.join(', ') || wanted.join(', ')}; the reason is above; try: ${manual}`,
    );
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Debian's package starts a server of its own when installed; the tests start theirs, and no other shall be left running. */
function preventDefaultCluster(): void {
  const folder = '/etc/postgresql-common';
  if (existsSync(join(folder, 'createcluster.conf'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'createcluster.conf'), 'create_main_cluster = false\n');
}

function inPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
