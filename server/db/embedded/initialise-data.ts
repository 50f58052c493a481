import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { type Binaries, programFile } from './place-binaries.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';
import { includeLines } from './settings.ts';

/**
 * Makes a PostgreSQL data folder at `pgData` unless there is one: UTF-8, built-in C.UTF-8 order, checksums, role `owner` with the
 * password given. It gets its name only when complete, so a start killed half-way leaves nothing a later one could trip over.
 * @throws AppError `database-unreachable` when initdb fails or the data is of another major version
 */
export async function initialiseData(
  pgData: string,
  binaries: Binaries,
  user: ServerUser | null,
  ownerPassword: string,
): Promise<void> {
  if (fs.existsSync(join(pgData, 'PG_VERSION'))) return checkVersion(pgData, binaries.version);
  const draft = `${pgData}.new`;
  const passwordFile = `${pgData}.password`;
  try {
    let answer = '';
    for (const ctype of characterTypes()) {
      makeEmpty(draft, user);
      fs.writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
      if (user !== null) fs.chownSync(passwordFile, user.uid, user.gid);
      const args = [
        '-D',
        draft,
        '-U',
        'owner',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
      ];
      const order = [
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${ctype}`,
      ];
      const { ok, output } = await runProgram(
        programFile(binaries.binDir, 'initdb'),
        [...args, ...order, '--no-instructions'],
        user,
      );
      answer = output;
      if (!ok && /invalid locale name/.test(output)) continue;
      if (!ok) break;
      fs.appendFileSync(join(draft, 'postgresql.conf'), includeLines, { flush: true });
      if (fs.existsSync(pgData)) fs.rmdirSync(pgData);
      fs.renameSync(draft, pgData);
      return syncFolder(dirname(pgData));
    }
    throw new AppError('database-unreachable', { reason: reasonOf(answer) });
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
    fs.rmSync(passwordFile, { force: true });
  }
}

/** The lines of PostgreSQL's output that say what went wrong, or its last line. */
export function reasonOf(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /\b(FATAL|PANIC|error|could not|No space)\b/.test(line));
  return (
    telling.length > 0 ? telling.slice(-3).join('; ') : (lines.filter(Boolean).at(-1) ?? 'no answer')
  ).slice(0, 500);
}

/** Letters beyond ASCII count as letters (pg_trgm) only under a UTF-8 character type; its name differs by system. */
function characterTypes(): string[] {
  if (process.platform === 'win32') return ['C'];
  return [process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8', 'C'];
}

function checkVersion(pgData: string, version: string): void {
  const made = fs.readFileSync(join(pgData, 'PG_VERSION'), 'utf8').trim();
  if (made !== version.split('.')[0])
    throw new AppError('database-unreachable', {
      reason: `${pgData} is of PostgreSQL ${made}, not ${version}`,
    });
}

function makeEmpty(dir: string, user: ServerUser | null): void {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { mode: 0o700 });
  if (user !== null) fs.chownSync(dir, user.uid, user.gid);
}

/** The new name must outlast a power cut before the first row is acknowledged. */
function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(dir, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
