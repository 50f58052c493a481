import postgres from 'postgres';
import { expect, test } from 'vitest';
import { ensureSystemPackages } from '../server/bin/system-packages.ts';
import { answers } from '../server/db/embedded/connect.ts';
import { startPostgres15 } from './postgres-15.ts';

test("Debian's PostgreSQL 15 starts empty, in UTF-8, and is gone after stop", async () => {
  ensureSystemPackages(['postgresql-15']);
  const { url, stop } = await startPostgres15();
  const sql = postgres(url, { max: 1 });
  const [row] =
    await sql`select current_setting('server_version_num')::int / 10000 as major, current_user as who,
    current_setting('server_encoding') as encoding, (select count(*)::int from pg_tables where schemaname = 'public') as tables`;
  expect(row).toEqual({ major: 15, who: 'owner', encoding: 'UTF8', tables: 0 });
  await sql.end();
  await stop();
  expect(await answers(url)).toBe(false);
}, 300_000);
