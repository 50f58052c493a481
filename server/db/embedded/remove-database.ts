import { existsSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { acquireDataLock } from './data-lock.ts';
import { placeBinaries } from './place-binaries.ts';
import { locateData } from './place-data.ts';
import { findPlatformPackage } from './platform-package.ts';
import { clearPostmaster, findPostmaster } from './postmaster.ts';
import { chooseServerUser } from './server-user.ts';

/**
 * Deletes the embedded database of a data folder for good, wherever it lies, with its passwords; other files of the folder stay.
 * For the demo's fresh start. @throws AppError `data-folder-busy` when a process serves the folder
 */
export async function removeDatabase(dataDir: string, machineDir = '/var/lib/fenbu'): Promise<void> {
  if (!existsSync(dataDir)) return;
  const folder = realpathSync(resolve(dataDir));
  const lock = await acquireDataLock(folder);
  try {
    const pgData = locateData(folder);
    if (findPostmaster(pgData) !== null) {
      const user = await chooseServerUser(pgData);
      const binaries = await placeBinaries(
        findPlatformPackage(),
        user,
        [user === null ? folder : machineDir],
        () => {},
      );
      await clearPostmaster(pgData, user, binaries);
    }
    rmSync(pgData, { recursive: true, force: true });
    // Outside the data folder PostgreSQL has a folder to itself, marked with whose it is.
    if (existsSync(join(dirname(pgData), 'data-folder.json')) && basename(pgData) === 'postgresql')
      rmSync(dirname(pgData), { recursive: true, force: true });
    for (const name of ['postgresql-location.json', 'secrets.json'])
      rmSync(join(folder, name), { force: true });
  } finally {
    lock.release();
  }
}
