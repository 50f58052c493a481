import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { freePort } from '../server/db/embedded/free-port.ts';
import { findPostmaster, sendSignal, until } from '../server/db/embedded/postmaster.ts';
import { programOptions, runProgram } from '../server/db/embedded/run-program.ts';
import { chooseServerUser } from '../server/db/embedded/server-user.ts';

const binDir = '/usr/lib/postgresql/15/bin';

/**
 * A throw-away PostgreSQL 15 of Debian's package for the tests: an empty database `fenbu`, role `owner`, loopback only, no fsync.
 * `stop()` ends it and deletes its folder; so does the end of this process. @throws Error with initdb's or PostgreSQL's words
 */
export async function startPostgres15(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-pg15-'));
  const pgData = join(folder, 'data');
  const user = await chooseServerUser(pgData);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = ['-D', pgData, '-U', 'owner', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync'];
  const made = await runProgram(
    join(binDir, 'initdb'),
    [...args, '--encoding=UTF8', '--locale=C.UTF-8'],
    user,
  );
  if (!made.ok) throw new Error(made.output);

  const port = await freePort();
  appendFileSync(
    join(pgData, 'postgresql.conf'),
    `listen_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\nfsync = off\nmax_connections = 100\ntimezone = 'UTC'\n`,
  );
  let output = '';
  const server = spawn(join(binDir, 'postgres'), ['-D', pgData], {
    ...programOptions(user),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-4_000);
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const atExit = () => {
    if (server.pid) sendSignal(server.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', atExit);
  const stop = async () => {
    if (server.pid && server.exitCode === null) sendSignal(server.pid, 'SIGINT');
    await ended;
    process.off('exit', atExit);
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = () => findPostmaster(pgData)?.ready === true;
  await until(() => ready() || server.exitCode !== null, 30_000);
  if (!ready()) {
    await stop();
    throw new Error(output || 'PostgreSQL 15 did not start');
  }
  const address = `postgres://owner:${password}@127.0.0.1:${port}`;
  const sql = postgres(`${address}/postgres`, { max: 1 });
  await sql`create database fenbu template template0`;
  await sql.end();
  return { url: `${address}/fenbu`, stop };
}
