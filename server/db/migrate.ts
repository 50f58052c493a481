import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { createRoles } from './roles.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const privileges = readFileSync(new URL('./privileges.sql', import.meta.url), 'utf8');
/** Arbitrary but fixed: two servers that start together on one database wait for each other here. */
const advisoryLock = 20_130_050;

/**
 * Brings a database to the present schema, roles and privileges. Safe to run at the same time from several processes (the ORM itself
 * takes no lock). @throws AppError `database-unreachable` when the roles do not exist and may not be made
 */
export async function migrate(url: string): Promise<void> {
  // One connection, because an advisory lock belongs to its session.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await createRoles(sql);
    await runMigrations(drizzle(sql), { migrationsFolder });
    await sql.unsafe(privileges);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
