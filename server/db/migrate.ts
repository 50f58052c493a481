import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Arbitrary but fixed: two servers that start together on one database wait for each other here. */
const advisoryLock = 20_130_050;

/** Brings a database to the present schema. Safe to run at the same time from several processes (the ORM itself takes no lock). */
export async function migrate(url: string): Promise<void> {
  // One connection, because an advisory lock belongs to its session.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${advisoryLock})`;
    await runMigrations(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
