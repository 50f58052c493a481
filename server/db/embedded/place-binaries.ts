import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { hydrateLinks, packageVersion } from './platform-package.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

export type Binaries = { binDir: string; version: string };

/**
 * Binaries that `user` can really run (tried with `postgres --version`): those of the package, its library links added where
 * missing, or else a copy in the first of `places` that works; the copy is said through `log`.
 * @throws AppError `database-unreachable` with what the system answered
 */
export async function placeBinaries(
  packageDir: string,
  user: ServerUser | null,
  places: readonly string[],
  log: (line: string) => void,
): Promise<Binaries> {
  let answer = await tryBinaries(packageDir, user);
  if (typeof answer !== 'string') return answer;
  for (const place of [...places, tmpdir()]) {
    const copy = join(place, `postgresql-${packageVersion(packageDir)}`);
    try {
      if (!existsSync(copy)) {
        await copyPackage(packageDir, copy);
        log(`PostgreSQL's programs copied to ${copy}, since they cannot run from where they are installed`);
      }
    } catch (error) {
      answer = (error as Error).message;
      continue;
    }
    if (!isOursAlone(copy)) continue;
    const copied = await tryBinaries(copy, user);
    if (typeof copied !== 'string') return copied;
    answer = copied;
  }
  throw new AppError('database-unreachable', { reason: answer });
}

/** The file name of a PostgreSQL program on this platform. */
export function programFile(binDir: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binDir, process.platform === 'win32' ? `${name}.exe` : name);
}

async function tryBinaries(packageDir: string, user: ServerUser | null): Promise<Binaries | string> {
  try {
    hydrateLinks(packageDir);
  } catch {
    // A package folder that may not be written: if links are missing the run below fails and a copy is made.
  }
  const binDir = join(packageDir, 'native', 'bin');
  const { ok, output } = await runProgram(programFile(binDir, 'postgres'), ['--version'], user);
  const version = /(\d+\.\d+)/.exec(output)?.[1];
  return ok && version !== undefined ? { binDir, version } : output;
}

/** All or nothing: the copy gets its name only when complete, and a faster process's copy is as good. */
async function copyPackage(packageDir: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomUUID()}`;
  try {
    for (const part of ['native', 'package.json'])
      await cp(join(packageDir, part), join(draft, part), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => extname(path) !== '.a' && basename(path) !== 'pgxs',
      });
    openToReaders(draft);
    renameSync(draft, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** An installation under a strict umask is readable by its owner alone; the copy is made for another user. */
function openToReaders(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToReaders(join(path, name));
}

/** In a shared place (the temporary folder) another user could have prepared programs for us to run. */
function isOursAlone(dir: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = statSync(dir);
  return uid === process.getuid?.() && (mode & 0o022) === 0 && !lstatSync(dir).isSymbolicLink();
}
