import postgres from 'postgres';
import { AppError } from '../../shared/app-error.ts';
import { type DatabaseSecrets, roleUrl } from './embedded/secrets.ts';

/** The roles beside the owner: who answers requests, and who only reads for a backup. */
const roles = ['app_rw', 'backup'] as const;

/** Makes the roles that are missing, without a way to log in. @throws AppError `database-unreachable` when that is not allowed */
export async function createRoles(sql: postgres.Sql): Promise<void> {
  const found = await sql`select rolname from pg_roles where rolname in ${sql(roles)}`;
  const [self] = await sql<
    { rolsuper: boolean }[]
  >`select rolsuper from pg_roles where rolname = current_user`;
  for (const role of roles.filter((name) => !found.some(({ rolname }) => rolname === name))) {
    // A backup leaves nothing out; only a superuser can say so of a role.
    const sight = role === 'backup' && self?.rolsuper ? 'bypassrls' : 'nobypassrls';
    try {
      await sql.unsafe(
        `create role ${role} nologin nosuperuser nocreatedb nocreaterole noinherit${self?.rolsuper ? ` ${sight}` : ''}`,
      );
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      // Roles belong to the whole server: another database's first start may have been quicker.
      if (code === '42710' || code === '23505') continue;
      throw new AppError('database-unreachable', {
        reason: `create role ${role}: ${message}; a database administrator has to create the roles ${roles.join(' and ')}`,
      });
    }
  }
}

/**
 * Lets the roles log in with the passwords of this installation, unless they can already.
 * @throws AppError `database-unreachable` when the owner may not set them
 */
export async function ensureLogins(ownerUrl: string, secrets: DatabaseSecrets): Promise<void> {
  for (const role of roles) {
    if (await logsIn(roleUrl(ownerUrl, role, secrets))) continue;
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
    try {
      await sql.unsafe(`alter role ${role} login password '${secrets[role].replaceAll("'", "''")}'`);
    } catch (error) {
      throw new AppError('database-unreachable', {
        reason: `alter role ${role}: ${(error as Error).message}`,
      });
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

/** Whether a role may log in and is shown every row. */
export async function readsEverything(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} });
  try {
    const [self] = await sql<{ rolbypassrls: boolean }[]>`
      select rolbypassrls from pg_roles where rolname = current_user`;
    return self?.rolbypassrls === true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function logsIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    // 28000, 28P01: the role may not log in, or not with this password.
    if (String((error as { code?: string }).code).startsWith('28')) return false;
    throw new AppError('database-unreachable', { reason: (error as Error).message });
  } finally {
    await sql.end({ timeout: 1 });
  }
}
