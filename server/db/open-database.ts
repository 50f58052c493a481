import { AppError } from '../../shared/app-error.ts';
import { countOtherClients } from './embedded/connect.ts';
import { findRunning } from './embedded/find-running.ts';
import { type EmbeddedPostgres, type StartOptions, startPostgres } from './embedded/start-postgres.ts';

export type OpenDatabase = {
  /** Role `owner`. Holds the password: never log it. */
  url: string;
  /** `external`: DATABASE_URL; `adopted`: of the server that runs on this folder; `embedded`: started here. */
  mode: 'external' | 'adopted' | 'embedded';
  /** Stops what was started here; close your own connections first. Nothing to do in the other modes. */
  stop(): Promise<void>;
};

export type OpenOptions = StartOptions & {
  /** An outside PostgreSQL ≥ 15; undefined or empty = the embedded one. */
  databaseUrl?: string | undefined;
  /** For servers: never share the folder with a running process, refuse with `data-folder-busy` instead. */
  exclusive?: boolean;
};

/**
 * The database to work with: `databaseUrl` if given; else that of the server already running on `dataDir`; else one started here.
 * @throws AppError `data-folder-busy` (only when exclusive), `database-unreachable`
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { databaseUrl, exclusive = false, ...start } = options;
  if (databaseUrl) return { url: databaseUrl, mode: 'external', stop: async () => {} };
  for (let attempt = 1; ; attempt += 1) {
    const running = exclusive ? null : await findRunning(start.dataDir);
    if (running !== null) return { url: named(running.url), mode: 'adopted', stop: async () => {} };
    try {
      return embedded(await startPostgres(start), exclusive);
    } catch (error) {
      // Another process took the folder between the look and the start: look again.
      const beaten = error instanceof AppError && error.code === 'data-folder-busy';
      if (exclusive || !beaten || attempt === 5) throw error;
    }
  }
}

function embedded(server: EmbeddedPostgres, exclusive: boolean): OpenDatabase {
  return {
    url: named(server.url),
    mode: 'embedded',
    stop: async () => {
      await letOthersFinish(server.url, exclusive ? 3_000 : 60_000);
      await server.stop();
    },
  };
}

/** Connections carry who opened them, so that the one who stops the database can tell its own from another command's. */
function named(url: string): string {
  return `${url}?application_name=${ownName()}`;
}

function ownName(): string {
  return `fenbu-${process.pid}`;
}

/** A second command may have adopted the database of a first: give it time to finish before the first takes it away. */
async function letOthersFinish(url: string, ms: number): Promise<void> {
  const end = Date.now() + ms;
  try {
    while (Date.now() < end && (await countOtherClients(url, ownName())) > 0)
      await new Promise((resolve) => setTimeout(resolve, 100));
  } catch {
    // It does not answer any more: nothing to wait for.
  }
}
