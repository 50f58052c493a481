import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { copyIn, copyOut, readOneMoment, writeAtOnce } from './copy-table.ts';
import { type Connection, connect } from './database.ts';
import { listTables } from './read-catalogue.ts';

const test = withTestDatabase({ divisions: false });
let connection: Connection;
beforeAll(async () => {
  connection = connect(test.url, { max: 1 });
  await connection.sql.unsafe(`
    create table parent (id integer primary key, text text not null);
    create table child (id integer primary key, parent integer references parent (id));
    create table bag (n integer, word text);
    create table copied (like parent including indexes);
    insert into parent select n, repeat(md5(n::text), 20) from generate_series(1, 20000) n;
    insert into bag values (2, 'b'), (1, 'a'), (2, 'b'), (null, 'c')`);
});
afterAll(() => connection.close());

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function tableNamed(name: string) {
  const tables = await readOneMoment(connection.sql, listTables);
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(name);
  return found;
}

async function textOf(name: string): Promise<string> {
  const table = await tableNamed(name);
  return readOneMoment(connection.sql, async (session) => {
    const found: Buffer[] = [];
    for await (const bytes of copyOut(session, table)) found.push(bytes);
    return Buffer.concat(found).toString('utf8');
  });
}

const count = async (table: string) =>
  Number((await connection.sql.unsafe(`select count(*) as n from ${table}`))[0]?.n);

describe('COPY through the driver, on 1 connection', () => {
  it('20,000 rows read slowly arrive whole and in order, and the next query on the connection answers', async () => {
    const table = await tableNamed('parent');
    const after = await readOneMoment(connection.sql, async (session) => {
      const found: Buffer[] = [];
      for await (const bytes of copyOut(session, table)) {
        found.push(bytes);
        await new Promise((resolve) => setImmediate(resolve));
      }
      const ids = Buffer.concat(found)
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line) => Number.parseInt(line, 10));
      expect(ids).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
      return session.unsafe('select 7 as seven');
    });
    expect(after[0]?.seven).toBe(7);
  });

  it('a reader that stops after its 1st piece fails with its own error, and the connection goes on', async () => {
    const table = await tableNamed('parent');
    const stopped = readOneMoment(connection.sql, async (session) => {
      for await (const _ of copyOut(session, table)) throw new Error('disk full');
    });
    await expect(stopped).rejects.toThrow('disk full');
    expect(await count('parent')).toBe(20_000);
  });

  it('a table without a key comes by its 4 whole rows, doubles included', async () => {
    expect(await textOf('bag')).toBe('\\N\tc\n1\ta\n2\tb\n2\tb\n');
  });

  it('20,000 rows go in through 1 transaction and come out as they were', async () => {
    const [from, to] = [await tableNamed('parent'), await tableNamed('copied')];
    const other = connect(test.url, { max: 1 });
    await readOneMoment(other.sql, (reading) =>
      writeAtOnce(connection.sql, (writing) => copyIn(writing, to, copyOut(reading, from))),
    );
    await other.close();
    expect(await count('copied')).toBe(20_000);
    expect((await textOf('copied')) === (await textOf('parent'))).toBe(true);
  });

  it('a row that breaks a foreign key, checked only after the last, is named instead of waited for, and nothing is written', async () => {
    const child = { name: 'child', columns: ['id', 'parent'] };
    const load = (text: string) =>
      writeAtOnce(connection.sql, (session) => copyIn(session, child, once(text)));
    await expect(load('1\t1\n2\t99999\n')).rejects.toMatchObject({ code: '23503' });
    await expect(load('1\t1\nx\t1\n')).rejects.toMatchObject({ code: '22P02' });
    await expect(load('1\t1\n1\t1\n')).rejects.toMatchObject({ code: '23505' });
    expect(await count('child')).toBe(0);
    await load('1\t1\n2\t\\N\n');
    expect(await count('child')).toBe(2);
  });

  it('a source that fails after 1,000 rows takes them back, and its error comes out', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from(Array.from({ length: 1000 }, (_, index) => `${index}\tx\n`).join(''));
      throw new Error('unreadable');
    }
    const before = await count('copied');
    const loading = writeAtOnce(connection.sql, (session) =>
      copyIn(session, { name: 'copied', columns: ['id', 'text'] }, failing()),
    );
    await expect(loading).rejects.toThrow('unreadable');
    expect(await count('copied')).toBe(before);
  });

  it('all that is read is of 1 moment although another connection writes in between', async () => {
    const other = connect(test.url, { max: 1 });
    const bag = await tableNamed('bag');
    const seen = await readOneMoment(connection.sql, async (session) => {
      await session.unsafe('select 1 from bag');
      await other.sql`insert into bag values (9, 'late')`;
      let text = '';
      for await (const bytes of copyOut(session, bag)) text += bytes.toString('utf8');
      return text;
    });
    await other.close();
    expect(seen).not.toContain('late');
    expect(await textOf('bag')).toContain('9\tlate\n');
  });

  it('a policy that would hide rows from the reader fails the copy instead of shortening it', async () => {
    await connection.sql.unsafe(`
      create table guarded (id integer primary key); insert into guarded values (1), (2);
      create role reader_${process.pid}; grant select on guarded to reader_${process.pid};
      alter table guarded enable row level security;
      create policy one on guarded using (id = 1)`);
    const table = await tableNamed('guarded');
    const reading = readOneMoment(connection.sql, async (session) => {
      await session.unsafe(`set local role reader_${process.pid}`);
      for await (const _ of copyOut(session, table));
    });
    await expect(reading).rejects.toMatchObject({ code: '42501' });
    expect(await textOf('guarded')).toBe('1\n2\n');
    await connection.sql.unsafe(`drop table guarded; drop role reader_${process.pid}`);
  });
});
