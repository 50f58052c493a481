import { readdirSync, readFileSync, readlinkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { type Binaries, programFile } from './place-binaries.ts';
import { commandLine, processIdentity } from './process-identity.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

/** What PostgreSQL writes about itself into `postmaster.pid` (source: miscadmin.h, LOCK_FILE_LINE_*). */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The living PostgreSQL server of exactly this data folder, or null; a pid file left by a dead one, or whose number now belongs to another program, is null. */
export function findPostmaster(pgData: string): Postmaster | null {
  const written = readPidFile(pgData);
  if (written === null || processIdentity(written.pid) === null) return null;
  if (process.platform === 'win32') return written;
  const command = commandLine(written.pid) ?? '';
  return /(^|\/)postgres /.test(command) && command.endsWith(`-D ${pgData}`) ? written : null;
}

/**
 * Makes sure no process of an earlier PostgreSQL works on this folder: a living server is stopped, fast and then ever harder;
 * children that outlived their server are waited for, then killed. Returns the pid of the server it stopped, or null.
 */
export async function clearPostmaster(
  pgData: string,
  user: ServerUser | null,
  binaries: Binaries,
): Promise<number | null> {
  const orphan = findPostmaster(pgData);
  if (orphan !== null) await stopPostmaster(orphan.pid, pgData, user, binaries);
  if (!(await until(() => processesIn(pgData).length === 0, 5_000)))
    for (const pid of processesIn(pgData)) sendSignal(pid, 'SIGKILL');
  // PostgreSQL clears its own stale pid file (and needs it, to look for old children), except when the number is in use again.
  if (findPostmaster(pgData) !== null)
    throw new AppError('database-unreachable', { reason: `PostgreSQL of ${pgData} cannot be stopped` });
  const left = readPidFile(pgData);
  if (left !== null && processIdentity(left.pid) !== null && process.platform !== 'win32')
    renameSync(join(pgData, 'postmaster.pid'), join(pgData, 'postmaster.pid.stale'));
  return orphan?.pid ?? null;
}

/** Stops a server: fast (20 s), immediate (10 s), kill. After the last two the next start recovers; nothing acknowledged is lost. */
export async function stopPostmaster(
  pid: number,
  pgData: string,
  user: ServerUser | null,
  binaries: Binaries,
): Promise<void> {
  const identity = processIdentity(pid);
  const gone = () => processIdentity(pid) !== identity || identity === null;
  if (process.platform === 'win32') {
    const stop = ['stop', '-D', pgData, '-s', '-m'];
    const { ok } = await runProgram(
      programFile(binaries.binDir, 'pg_ctl'),
      [...stop, 'fast', '-t', '20'],
      user,
    );
    if (!ok) await runProgram(programFile(binaries.binDir, 'pg_ctl'), [...stop, 'immediate'], user);
    return;
  }
  for (const [name, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (gone()) return;
    sendSignal(pid, name);
    if (await until(gone, ms)) return;
  }
}

/** Polls `done` every 10 ms; false when `ms` passed first. */
export async function until(done: () => boolean, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (!done()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

function readPidFile(pgData: string): Postmaster | null {
  try {
    const lines = readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    const port = Number.parseInt(lines[3] ?? '', 10);
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/** Every PostgreSQL process works inside its data folder. Only Linux tells; elsewhere PostgreSQL's own check has to do. */
function processesIn(pgData: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === pgData && /^\S*postgres/.test(commandLine(pid) ?? '');
      } catch {
        return false;
      }
    });
}

/** Signals a process that may be gone already. */
export function sendSignal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}
