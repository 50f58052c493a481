import { finished } from 'node:stream/promises';
import type postgres from 'postgres';
import type { Connection } from './database.ts';

/** One open transaction whose text output depends on nothing outside it. */
export type CopySession = postgres.TransactionSql;

/** What `COPY` needs to know of a table of schema `public`. */
export interface CopyTable {
  readonly name: string;
  /** Without generated ones: the database computes those again. */
  readonly columns: readonly string[];
  /** SQL that puts the rows in the same order on every server: the primary key, else the whole row, compared byte by byte. */
  readonly order: string;
}

/** So that the same rows are the same bytes on every server, nothing is left out silently, and a slow disk ends nothing. */
const settings = [
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'postgres'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 1',
  // A policy that would hide rows then fails the copy instead of shortening it.
  'set local row_security = off',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
].join('; ');

/** What `order` may call the row. */
export const rowAlias = '"whole row"';

/** Everything `work` reads is the database of one moment, however long it takes and whoever writes meanwhile. */
export async function readOneMoment<Result>(
  sql: Connection['sql'],
  work: (session: CopySession) => Promise<Result>,
): Promise<Result> {
  return (await sql.begin('isolation level repeatable read read only', async (session) => {
    await session.unsafe(settings);
    return work(session);
  })) as Result;
}

/** All of what `work` writes, or nothing. Waits at most 30 s for a table someone else holds. */
export async function writeAtOnce<Result>(
  sql: Connection['sql'],
  work: (session: CopySession) => Promise<Result>,
): Promise<Result> {
  return (await sql.begin('read write', async (session) => {
    await session.unsafe(`${settings}; set local lock_timeout = '30s'`);
    return work(session);
  })) as Result;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Names of tables, each with its schema, for a statement. */
export function quoteTables(names: readonly string[]): string {
  return names.map((name) => `public.${quoteName(name)}`).join(', ');
}

/**
 * The rows of a table in PostgreSQL's text format, UTF-8, one line a row, ordered. A reader that stops early is let go only once the
 * rest has passed by: until then the connection takes no other query.
 */
export async function* copyOut(session: CopySession, table: CopyTable): AsyncGenerator<Buffer, void> {
  const columns = table.columns.map(quoteName).join(', ');
  const query = `select ${columns} from ${quoteTables([table.name])} ${rowAlias} order by ${table.order}`;
  const rows = await session.unsafe(`copy (${query}) to stdout`).readable();
  try {
    yield* rows.iterator({ destroyOnReturn: false });
  } finally {
    if (!rows.readableEnded && !rows.destroyed) {
      rows.resume();
      await finished(rows);
    }
    // The driver pauses the connection when rows come faster than they are read, and goes on only when asked for more of them: after
    // the last one nobody asks, and what follows on the connection would never be heard.
    if (!rows.errored) rows._read(0);
  }
}

/** Appends rows in the format of {@link copyOut}. @throws PostgresError of the row or constraint that fails */
export async function copyIn(
  session: CopySession,
  table: Pick<CopyTable, 'name' | 'columns'>,
  rows: AsyncIterable<Uint8Array>,
): Promise<void> {
  const columns = table.columns.map(quoteName).join(', ');
  const query = session.unsafe(`copy ${quoteTables([table.name])} (${columns}) from stdin`);
  const sink = await query.writable();
  let failure: unknown = null;
  const note = (error: unknown) => {
    failure ??= error;
  };
  sink.on('error', note);
  // An error after the last row (a constraint checked at the end) goes only to the query's promise, which is settled already.
  Object.assign(query, { reject: note });
  try {
    for await (const block of rows) await write(sink, block);
  } catch (error) {
    note(error);
    sink.destroy(error as Error);
  }
  if (failure === null) sink.end();
  await new Promise((resolve) => setImmediate(resolve));
  // The driver never ends the stream of a COPY that fails at its end; what comes behind on the same connection always answers.
  await session.unsafe('select 1').catch(note);
  if (failure !== null) throw failure;
}

function write(sink: NodeJS.WritableStream, block: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.write(block as Buffer, (error) => (error ? reject(error) : resolve()));
  });
}
