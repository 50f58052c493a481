import type { TestProject } from 'vitest/node';
import { startPostgres15 } from './postgres-15.ts';
import { prepareRoles } from './prepare-roles.ts';

/** One PostgreSQL 15 of Debian's for the whole suite. Missing packages fail the suite; they never skip it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres15();
  await prepareRoles(server.url);
  project.provide('databaseServer', server.url);
  return () => server.stop();
}
