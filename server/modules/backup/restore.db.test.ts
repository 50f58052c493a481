import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { type Connection, connect } from '../../db/database.ts';
import { seedSampleCity } from '../sample/mutations.ts';
import { writeBackup } from './export.ts';
import { countRows } from './manifest.ts';
import { restoreBackup, verifyBackup } from './restore.ts';

/** What later versions may bring: nothing in the module knows these tables. */
const laterTables = `
  create table later_parent (id bigint generated always as identity primary key, "Wide Name" text,
    twice text generated always as ("Wide Name" || "Wide Name") stored, leader bigint references later_parent (id));
  create table a_child (parent bigint not null references later_parent (id), at timestamptz, exact numeric, rough float8,
    bytes bytea, during interval, words text[], note jsonb);
  create table circle_one (id integer primary key, other integer);
  create table circle_two (id integer primary key, other integer references circle_one (id));
  alter table circle_one add foreign key (other) references circle_two (id) deferrable initially immediate;
  create table frozen (id integer primary key);
  create table pair_one (n serial primary key);
  create table pair_two (n integer primary key);
  create sequence counter start 100;
  create function refuse() returns trigger language plpgsql as $$ begin raise 'frozen'; end $$;
  create trigger frozen_forever before insert or update or delete on frozen execute function refuse();
  create trigger frozen_always before insert on frozen for each row execute function refuse();
  create trigger asleep before insert on frozen for each row execute function refuse();
  alter table frozen enable always trigger frozen_always;
  alter table frozen disable trigger asleep`;

const laterRows = `
  insert into later_parent ("Wide Name", leader) values (E'tab\\t newline\\n return\\r back\\\\slash \\\\N "quotes"', 1), ('', 1), (null, 2);
  insert into a_child values
    (1, '2026-10-01 08:00:00.123456+08', 0.10000000000000000000001, 0.1::float8 + 0.2, '\\x00ff0a', '1 year 2 days', '{"a,b",null}', '{"k": 1.50}'),
    (1, '0044-03-15 BC', 'NaN', '-Infinity', '', '-3 hours', '{}', 'null'), (1, null, null, null, null, null, null, null),
    (1, null, null, null, null, null, null, null);
  insert into circle_one values (1, null); insert into circle_two values (2, 1); update circle_one set other = 2;
  alter table frozen disable trigger user; insert into frozen values (1), (2);
  alter table frozen enable trigger frozen_forever; alter table frozen enable always trigger frozen_always;
  select nextval('counter'), nextval('counter')`;

const source = withTestDatabase();
const target = withTestDatabase({ divisions: false });
const busy = withTestDatabase({ divisions: false });
const folder = mkdtempSync(join(tmpdir(), 'fenbu-backup-'));
const at = (name: string) => join(folder, name);
const passphrase = '演练 drill';
const connections: Connection[] = [];
let from: Connection;
let to: Connection;

function open(url: string): Connection {
  const connection = connect(url, { max: 3 });
  connections.push(connection);
  return connection;
}

beforeAll(async () => {
  [from, to] = [open(source.url), open(target.url)];
  await seedSampleCity(source.db, { pack: source.pack, seed: 'drill', organisations: 400 });
  for (const { url } of [source, target, busy]) await open(url).sql.unsafe(laterTables);
  await from.sql.unsafe(laterRows);
});
afterAll(async () => {
  for (const connection of connections) await connection.close();
  rmSync(folder, { recursive: true });
});

const back = (file: string) =>
  writeBackup(from, { file, passphrase, version: '0.1.0', regionCode: '150600', now: new Date() });

async function restore(connection: Connection, file: string, words = passphrase) {
  const content = await verifyBackup(file, words);
  await restoreBackup(connection, { file, passphrase: words, content });
  return content;
}

/** Rows and checksum of every table, asked of PostgreSQL itself: not the code that is tested. */
async function sums(connection: Connection): Promise<Record<string, string>> {
  const tables = await connection.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname in ('public', 'drizzle') order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const schema = name.startsWith('__') ? 'drizzle' : 'public';
    const [row] = await connection.sql.unsafe(`
      select count(*) || ' ' || coalesce(md5(string_agg(x::text, e'\\n' order by x::text collate "C")), '') as sum
      from ${schema}."${name}" x`);
    found[name] = String(row?.sum);
  }
  return found;
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'restored',
    (error: { code?: string }) => error.code,
  );

describe('the restore drill', () => {
  it('refuses 9 damaged files and 2 wrong passphrases before anything is written', async () => {
    const written = await back(at('good'));
    expect(statSync(at('good')).size).toBe(written.size);
    const good = readFileSync(at('good'));
    const before = await sums(to);
    for (const [index, share] of [0, 0.001, 0.3, 0.7, 0.999].entries()) {
      const bytes = Buffer.from(good);
      const offset = Math.floor(share * good.length);
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << index);
      writeFileSync(at('damaged'), bytes);
      expect(await refusal(restore(to, at('damaged'))), `offset ${offset}`).toBe('backup-unreadable');
    }
    for (const size of [0, 112, 112 + 65_552, good.length - 1]) {
      writeFileSync(at('damaged'), good.subarray(0, size));
      expect(await refusal(restore(to, at('damaged'))), `size ${size}`).toBe('backup-unreadable');
    }
    for (const wrong of ['演练 Drill', '']) {
      expect(await refusal(restore(to, at('good'), wrong))).toBe('backup-passphrase');
    }
    expect(await refusal(restore(to, at('absent')))).toBe('file-unreadable');
    expect(await sums(to)).toEqual(before);
  });

  it('refuses a backup of a newer and of an older schema by name', async () => {
    await to.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9e12)`;
    expect(await refusal(restore(to, at('good')))).toBe('backup-older');
    const all = await to.sql`delete from drizzle.__drizzle_migrations returning id, hash, created_at`;
    expect(await refusal(restore(to, at('good')))).toBe('backup-newer');
    for (const { id, hash, created_at } of all.filter(({ hash }) => hash !== 'later')) {
      await to.sql`insert into drizzle.__drizzle_migrations values (${id}, ${hash}, ${created_at})`;
    }
  });

  it('takes everything back when 1 table does not come out as it went in, and names it', async () => {
    await to.sql`alter table a_child alter column rough type real`;
    const before = await sums(to);
    await expect(restore(to, at('good'))).rejects.toMatchObject({
      code: 'backup-not-restored',
      params: { table: 'a_child' },
    });
    expect(await sums(to)).toEqual(before);
    await to.sql`alter table a_child alter column rough type float8`;
  });

  it('refuses a place where 1 row stands in any table but those of a first start', async () => {
    await to.sql`insert into pair_two values (1)`;
    expect(await refusal(restore(to, at('good')))).toBe('registry-not-empty');
    await to.sql`delete from pair_two`;
  });

  it('backup, wipe, restore: the hash of every table is equal, those of later versions included', async () => {
    // As after a first start, on another city.
    await to.sql`insert into setting values ('regionCode', '{"value": "330500"}')`;
    const content = await restore(to, at('good'));
    expect(content.manifest.regionCode).toBe('150600');
    const [before, after] = [await sums(from), await sums(to)];
    expect(after).toEqual(before);
    const tables = Object.keys(before).filter((name) => !name.startsWith('__'));
    expect(content.tables.map(({ name }) => name).sort()).toEqual(tables.sort());
    expect(countRows(content)).toBeGreaterThan(400);
    expect(after.organisation).toMatch(/^400 /);
  });

  it('afterwards the next numbers go on, 2 triggers refuse again and the 3rd still sleeps', async () => {
    const [next] =
      await to.sql`insert into later_parent ("Wide Name") values ('next') returning id::int, twice`;
    expect(next).toEqual({ id: 4, twice: 'nextnext' });
    expect(await to.sql`select nextval('counter')::int as n`).toEqual([{ n: 102 }]);
    await expect(to.sql`insert into frozen values (3)`).rejects.toThrow('frozen');
    const triggers = to.sql`select tgname, tgenabled from pg_trigger where tgrelid = 'frozen'::regclass order by 1`;
    expect(await triggers).toEqual([
      { tgname: 'asleep', tgenabled: 'D' },
      { tgname: 'frozen_always', tgenabled: 'A' },
      { tgname: 'frozen_forever', tgenabled: 'O' },
    ]);
    expect(await refusal(restore(to, at('good')))).toBe('registry-not-empty');
  });

  it('taken while another connection keeps writing 2 tables together, it holds both as of 1 moment', async () => {
    let [writing, pairs, during] = [true, 0, 0];
    const writer = (async () => {
      for (; writing; pairs += 1) {
        await from.sql.begin(async (tx) => {
          const [row] = await tx`insert into pair_one default values returning n`;
          await tx`insert into pair_two values (${row?.n})`;
        });
      }
    })();
    const before = pairs;
    await back(at('busy'));
    during = pairs - before;
    writing = false;
    await writer;
    expect(during).toBeGreaterThan(1);
    const there = open(busy.url);
    const content = await restore(there, at('busy'));
    const { pair_one: one, pair_two: two, organisation } = await sums(there);
    expect(one).toBe(two);
    expect(organisation).toMatch(/^400 /);
    const rows = content.tables.find(({ name }) => name === 'pair_one')?.rows ?? 0;
    expect(one?.startsWith(`${rows} `)).toBe(true);
    expect(rows).toBeLessThan(pairs);
    // Sequences know no moment: never behind the rows.
    const [next] = await there.sql`insert into pair_one default values returning n`;
    expect(Number(next?.n)).toBeGreaterThan(rows);
  });
});
