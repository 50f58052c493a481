import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Who did what and when, one row a user action, each row hashing the one before. Append-only: the database refuses anything else. */
export const audit = pgTable('audit', {
  /** 1, 2, 3 … without a gap. */
  number: bigint({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  actor: text().notNull(),
  /** Where the request came from; null for the console. */
  address: text(),
  /** e.g. `import.apply`, `sheet.export`. */
  action: text().notNull(),
  /** What it was about: a division, record or batch by its code or id. Never a name. */
  subject: text(),
  /** Counts, quarter, format; no values of the registry. */
  detail: jsonb().$type<AuditDetail>().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
});

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;
