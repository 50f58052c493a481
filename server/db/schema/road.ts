import {
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Bbox } from '../../../shared/division.ts';
import { bytea } from './venue.ts';

/** Road networks that were imported; at most one is active (an index, made in SQL, says so). */
export const roadNetwork = pgTable('road_network', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  fileName: text().notNull(),
  /** `YYYY-MM-DD`. */
  importedOn: text().notNull(),
  /** Of the file as it came. */
  sha256: text().notNull(),
  bbox: jsonb().$type<Bbox>().notNull(),
  junctions: integer().notNull(),
  roads: integer().notNull(),
  lengthMetres: doublePrecision().notNull(),
  /** What was read and what was left out, as counts. */
  report: jsonb().$type<unknown>().notNull(),
  /** The graph in the product's own binary form. */
  bytes: bytea().notNull(),
  active: boolean().notNull().default(false),
  version: integer().notNull().default(1),
  actor: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});
