import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

type Schema = Record<string, never>;

/** The pool, for queries outside a transaction. */
export type Pool = PostgresJsDatabase<Schema>;
/** What data functions take first: the pool or a transaction, so that they work inside either. */
export type Database = Pool | Transaction;
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

export interface Connection {
  readonly db: Pool;
  readonly sql: postgres.Sql;
  close(): Promise<void>;
}

/** Opens a pool on any PostgreSQL ≥ 15. Nothing is sent before the first query. */
export function connect(url: string, options: { max?: number } = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connection: { application_name: 'fenbu' },
  });
  return {
    db: drizzle(sql, { casing: 'snake_case' }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
