import postgres from 'postgres';
import { AppError } from '../../../shared/app-error.ts';
import { type DatabaseSecrets, databaseName } from './secrets.ts';

/** The address of the embedded server's database for the role `owner`. */
export function ownerUrl(port: number, secrets: DatabaseSecrets, database = databaseName): string {
  return `postgres://owner:${secrets.owner}@127.0.0.1:${port}/${database}`;
}

/** Makes the database `fenbu` unless it is there; proves on the way that the password fits. @throws AppError `database-unreachable` */
export async function ensureDatabase(port: number, secrets: DatabaseSecrets): Promise<void> {
  try {
    await ask(ownerUrl(port, secrets), 'select 1');
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== '3D000') throw new AppError('database-unreachable', { reason: message });
    // template0 gives the new database initdb's encoding and order, whatever was done to template1.
    await ask(ownerUrl(port, secrets, 'postgres'), `create database ${databaseName} template template0`);
  }
}

/** Whether the server answers on this address now. */
export async function answers(url: string): Promise<boolean> {
  return ask(url, 'select 1').then(
    () => true,
    () => false,
  );
}

/** How many other programs' connections work on this database; connections named `ownName` are not counted. */
export async function countOtherClients(url: string, ownName: string): Promise<number> {
  const [row] = await ask(
    url,
    `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend'
       and datname = current_database() and pid <> pg_backend_pid() and application_name <> '${ownName}'`,
  );
  return Number(row?.n ?? 0);
}

async function ask(url: string, statement: string): Promise<postgres.RowList<postgres.Row[]>> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
