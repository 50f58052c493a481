import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';

const password = z.string().min(32);
const secretsSchema = z.object({ owner: password, app_rw: password, backup: password });

/** The passwords of the three database roles; the keys are the role names. */
export type DatabaseSecrets = z.infer<typeof secretsSchema>;
export type DatabaseRole = keyof DatabaseSecrets;
export const databaseName = 'fenbu';

/**
 * The passwords kept in `<dataDir>/secrets.json` (mode 0600); made at random, 256 bits each, when there are none.
 * `dataDir` must exist. @throws AppError `database-unreachable` when the file is there but damaged
 */
export function readOrCreateSecrets(dataDir: string): DatabaseSecrets {
  const path = join(dataDir, 'secrets.json');
  const draft = `${path}.${randomUUID()}`;
  const fresh = () => randomBytes(32).toString('base64url');
  try {
    return parse(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  try {
    const made: DatabaseSecrets = { owner: fresh(), app_rw: fresh(), backup: fresh() };
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return parse(readFileSync(path, 'utf8'), path);
}

/** The same database as `url`, asked by another role. Works for the embedded one and for an outside `DATABASE_URL` alike. */
export function roleUrl(url: string, role: DatabaseRole, secrets: DatabaseSecrets): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = secrets[role];
  return changed.toString();
}

function parse(text: string, path: string): DatabaseSecrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new AppError('database-unreachable', { reason: `${path} is damaged` });
  }
}
