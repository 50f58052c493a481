import { existsSync, realpathSync } from 'node:fs';
import { AppError } from '../../../shared/app-error.ts';
import { answers, ownerUrl } from './connect.ts';
import { lockHolder } from './data-lock.ts';
import { locateData } from './place-data.ts';
import { findPostmaster } from './postmaster.ts';
import { readOrCreateSecrets } from './secrets.ts';

/**
 * The database of the process that serves this data folder now, as role `owner`; waits while that process is still starting it.
 * Null when no living process has the folder (a PostgreSQL that outlived its server does not count: starting clears it away).
 * @throws AppError `database-unreachable` when that process lives but has had no PostgreSQL for 30 s
 */
export async function findRunning(dataDir: string): Promise<{ url: string } | null> {
  if (!existsSync(dataDir)) return null;
  const folder = realpathSync(dataDir);
  let lastSeen = Date.now();
  for (let pid = lockHolder(folder); pid !== null; pid = lockHolder(folder)) {
    const server = findPostmaster(locateData(folder));
    if (server !== null) lastSeen = Date.now();
    else if (Date.now() - lastSeen > 30_000)
      throw new AppError('database-unreachable', { reason: `process ${pid} has lost its database` });
    if (server?.ready) {
      const url = ownerUrl(server.port, readOrCreateSecrets(folder));
      if (await answers(url)) return { url };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
