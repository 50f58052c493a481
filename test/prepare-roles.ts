import postgres from 'postgres';
import { createRoles, ensureLogins } from '../server/db/roles.ts';
import { testSecrets } from './test-secrets.ts';

/** Roles belong to the whole server: made once for a suite, so that its test files do not race for them. */
export async function prepareRoles(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await createRoles(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
  await ensureLogins(ownerUrl, testSecrets);
}
