import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { freePort } from './free-port.ts';
import { reasonOf } from './initialise-data.ts';
import { type Binaries, programFile } from './place-binaries.ts';
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';
import { programOptions, runProgram } from './run-program.ts';
import { watchServerLog } from './server-log.ts';
import type { ServerUser } from './server-user.ts';
import { writeSettings } from './settings.ts';

/** A started server that is ready for connections. `exited` resolves when its process ends (never on Windows). */
export type Launched = Postmaster & { exited: Promise<void> };

const patienceMs = 10 * 60_000; // Recovery after a crash may have much to replay.

/**
 * Starts PostgreSQL on a free loopback port and waits until it is ready. Tries again when the port was taken in between or
 * children of a killed server still hold its memory. @throws AppError `database-unreachable` with PostgreSQL's own words
 */
export async function launch(
  pgData: string,
  binaries: Binaries,
  user: ServerUser | null,
  log: (line: string) => void,
): Promise<Launched> {
  let answer = '';
  for (let attempt = 0; attempt < 20; attempt += 1) {
    rmSync(join(pgData, 'startup.log'), { force: true });
    const written = watchServerLog(pgData);
    writeSettings(pgData, await freePort());
    const launched =
      process.platform === 'win32'
        ? await launchWithPgCtl(pgData, binaries)
        : await spawnServer(pgData, binaries, user, log);
    if (typeof launched !== 'string') return launched;
    answer = `${launched}\n${written()}`;
    if (!/could not bind|pre-existing shared memory block|Address already in use/.test(answer)) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new AppError('database-unreachable', { reason: reasonOf(answer) });
}

/** The server becomes the leader of its own session, so that Ctrl-C in the terminal reaches us alone and we stop it in order. */
async function spawnServer(
  pgData: string,
  binaries: Binaries,
  user: ServerUser | null,
  log: (line: string) => void,
): Promise<Launched | string> {
  const output = openSync(join(pgData, 'startup.log'), 'a', 0o600);
  const child = spawn(programFile(binaries.binDir, 'postgres'), ['-D', pgData], {
    ...programOptions(user),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended: string | null = null;
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      ended = error.message;
      resolve();
    });
    child.once('exit', (code, name) => {
      ended = `PostgreSQL ended with ${name ?? code}`;
      resolve();
    });
  });
  child.unref();
  const begun = Date.now();
  for (let tick = 1; ended === null && Date.now() - begun < patienceMs; tick += 1) {
    const found = findPostmaster(pgData);
    if (found?.ready && found.pid === child.pid) return { ...found, exited };
    if (tick % 1_000 === 0) log('PostgreSQL is recovering after a crash; waiting');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (ended === null && child.pid) await stopPostmaster(child.pid, pgData, user, binaries);
  return ended ?? 'PostgreSQL did not become ready';
}

/** On Windows `pg_ctl` gives up an administrator's rights, which PostgreSQL refuses. */
async function launchWithPgCtl(pgData: string, binaries: Binaries): Promise<Launched | string> {
  const args = [
    'start',
    '-D',
    pgData,
    '-w',
    '-s',
    '-t',
    String(patienceMs / 1000),
    '-l',
    join(pgData, 'startup.log'),
  ];
  const { ok, output } = await runProgram(programFile(binaries.binDir, 'pg_ctl'), args, null);
  const found = findPostmaster(pgData);
  return ok && found !== null ? { ...found, exited: new Promise(() => {}) } : output;
}
