import {
  bigserial,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** Append-only: every write to a record with what it was, what it became, who and why. */
export const revision = pgTable(
  'revision',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Groups the writes of one user action, e.g. one import batch. */
    operationId: uuid().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    quarter: text(),
    before: jsonb(),
    after: jsonb(),
    reason: text(),
    actor: text().notNull(),
    /** The operation that this one took back. */
    undoes: uuid(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index().on(table.entity, table.entityId),
    index().on(table.operationId),
    index().on(table.actor),
  ],
);

/** Parameters with an effective year, e.g. `above-scale-employees` from 2013 on: 50. */
export const threshold = pgTable(
  'threshold',
  { key: text().notNull(), fromYear: integer().notNull(), value: doublePrecision().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.fromYear] })],
);

/** Facts about this installation: region code, whether its data is the fabricated sample. */
export const setting = pgTable('setting', {
  key: text().primaryKey(),
  // Wrapped: of a bare text the driver and the ORM each parse the JSON once, and "150600" arrives as a number.
  value: jsonb().$type<{ value: unknown }>().notNull(),
});
