import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrate } from './migrate.ts';

/** What the version before the quarter's cycle had. */
const before = 3;
const name = `test_upgrade_${randomUUID().slice(0, 8)}`;
let server: postgres.Sql;
let sql: postgres.Sql;
let url = '';
beforeAll(async () => {
  server = postgres(inject('databaseServer'), { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name}`);
  const address = new URL(inject('databaseServer'));
  address.pathname = `/${name}`;
  url = address.href;
  sql = postgres(url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await server.unsafe(`drop database ${name} with (force)`);
  await server.end();
});

it(`a database of the ${before} first migrations with an organisation in 2 divisions comes up to date: its rows stay, its divisions are noted, its guards stand`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-migrations-'));
  cpSync(join(import.meta.dirname, 'migrations'), folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, before) }));
  await runMigrations(drizzle(sql), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });

  const id = randomUUID();
  for (const code of ['150627100', '150627102'])
    await sql`insert into division (code, name, short_name, kind, level, path) values (${code}, 'x', 'x', 'town', 'township', ${[code]})`;
  await sql`insert into organisation (id, origin) values (${id}, 'test')`;
  const state = (quarter: string, code: string) => sql`insert into organisation_state
    (organisation_id, from_quarter, division_code, sector, name, name_key, name_initials, status)
    values (${id}, ${quarter}, ${code}, 'enterprise', 'x', 'x', 'x', 'operating')`;
  await state('2026Q1', '150627100');
  await state('2026Q2', '150627102');

  await migrate(url);
  expect([...(await sql`select from_quarter as from from organisation_state order by 1`)]).toEqual([
    { from: '2026Q1' },
    { from: '2026Q2' },
  ]);
  expect([...(await sql`select division_code as code from organisation_division order by 1`)]).toEqual([
    { code: '150627100' },
    { code: '150627102' },
  ]);
  await sql`insert into quarter_report (id, division_code, quarter, revision, status)
    values (${id}, '150627102', '2026Q3', 1, 'draft')`;
  await sql`select move_report(${id}, 'submitted')`;
  await expect(state('2026Q3', '150627102')).rejects.toMatchObject({ code: 'FB001' });
});
