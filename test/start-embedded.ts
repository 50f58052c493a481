import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeDatabase } from '../server/db/embedded/remove-database.ts';
import { startPostgres } from '../server/db/embedded/start-postgres.ts';
import { prepareRoles } from './prepare-roles.ts';

/** One embedded PostgreSQL 18 for the whole suite; every test file makes a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fenbu-suite-'));
  const server = await startPostgres({ dataDir, log: () => {} });
  await prepareRoles(server.url);
  project.provide('databaseServer', server.url);
  return async () => {
    await server.stop();
    await removeDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
}
