import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { ensureDatabase, ownerUrl } from './connect.ts';
import { acquireDataLock, type DataLock } from './data-lock.ts';
import { initialiseData } from './initialise-data.ts';
import { type Launched, launch } from './launch.ts';
import { type Binaries, placeBinaries, programFile } from './place-binaries.ts';
import { locateData, placeData, prepareDataFolder } from './place-data.ts';
import { findPlatformPackage } from './platform-package.ts';
import { clearPostmaster, sendSignal, stopPostmaster } from './postmaster.ts';
import { readOrCreateSecrets } from './secrets.ts';
import { chooseServerUser, type ServerUser } from './server-user.ts';

export type StartOptions = {
  /** The product's data folder; made with mode 0700 when absent. */
  dataDir: string;
  /** Takes one line for the operator: where things were put, what was found and cleared. Default: stderr. */
  log?: (line: string) => void;
  /** Called when PostgreSQL ends without `stop()` (killed, out of memory). The next start recovers. */
  onUnexpectedExit?: () => void;
  /** Where programs and data go that the server's user could not reach otherwise (root only). Default /var/lib/fenbu. */
  machineDir?: string;
  /** The installed platform package. Default: found from node_modules. */
  packageDir?: string;
};

export type EmbeddedPostgres = {
  /** Database `fenbu` as role `owner`, `postgres://owner:…@127.0.0.1:<port>/fenbu`. Holds the password: never log it. */
  url: string;
  /** e.g. `18.4` */
  version: string;
  binDir: string;
  /** Where PostgreSQL's data really lies; see `postgresql-location.json`. */
  dataDir: string;
  /** Stops PostgreSQL (in doubt ever harder) and frees the folder. Calling it twice is harmless. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL of the registry package on a data folder and waits until it answers. Works as root (PostgreSQL then runs
 * as another user), without the package's post-install script, and after a kill -9 of us or of PostgreSQL. When this process
 * exits, PostgreSQL is told to stop; signals are the caller's to handle.
 * @throws AppError `data-folder-busy` {dataDir, pid} when another process serves the folder, `database-unreachable` {reason}
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { log = (line) => process.stderr.write(`${line}\n`), machineDir = '/var/lib/fenbu' } = options;
  let lock: DataLock | null = null;
  try {
    const dataDir = prepareDataFolder(resolve(options.dataDir));
    lock = await acquireDataLock(dataDir);
    const secrets = readOrCreateSecrets(dataDir);
    const user = await chooseServerUser(locateData(dataDir));
    const pgData = placeData(dataDir, user, machineDir, log);
    const packageDir = options.packageDir ?? findPlatformPackage();
    const binaries = await placeBinaries(packageDir, user, [user === null ? dataDir : machineDir], log);
    const stopped = await clearPostmaster(pgData, user, binaries);
    if (stopped !== null) log(`stopped PostgreSQL ${stopped}, which had outlived its server`);
    await initialiseData(pgData, binaries, user, secrets.owner);
    const server = await launch(pgData, binaries, user, log);
    const stop = makeStop(server, pgData, binaries, user, lock, options.onUnexpectedExit ?? (() => {}));
    try {
      await ensureDatabase(server.port, secrets);
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: ownerUrl(server.port, secrets), ...binaries, dataDir: pgData, stop };
  } catch (error) {
    lock?.release();
    throw asAppError(error);
  }
}

function makeStop(
  server: Launched,
  pgData: string,
  binaries: Binaries,
  user: ServerUser | null,
  lock: DataLock,
  onUnexpectedExit: () => void,
): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const atExit = () => {
    if (process.platform === 'win32')
      spawnSync(programFile(binaries.binDir, 'pg_ctl'), ['stop', '-D', pgData, '-s', '-m', 'fast', '-W']);
    else sendSignal(server.pid, 'SIGINT');
    lock.release();
  };
  process.once('exit', atExit);
  void server.exited.then(() => {
    process.off('exit', atExit); // The number may soon belong to another process.
    if (stopping === null) onUnexpectedExit();
  });
  return () => {
    stopping ??= stopPostmaster(server.pid, pgData, user, binaries).finally(() => {
      process.off('exit', atExit);
      lock.release();
    });
    return stopping;
  };
}

function asAppError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const ofSystem = !(error instanceof AppError) && typeof code === 'string' && /^E[A-Z]+$/.test(code);
  return ofSystem ? new AppError('database-unreachable', { reason: message }) : error;
}
