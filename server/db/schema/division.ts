import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox, Division, DivisionKind, DivisionLevel } from '../../../shared/division.ts';
import type { DivisionChangeKind, MovedRecords } from '../../../shared/division-change.ts';

/** The division tree, villages and communities included. `path` holds the codes from the city down to the division itself. */
export const division = pgTable(
  'division',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    shortName: text().notNull(),
    kind: text().$type<DivisionKind>().notNull(),
    level: text().$type<DivisionLevel>().notNull(),
    parentCode: text(),
    path: text().array().notNull(),
    aliases: text().array().notNull().default(sql`'{}'::text[]`),
    seatLng: doublePrecision(),
    seatLat: doublePrecision(),
    seatSource: text(),
    polygon: jsonb().$type<Polygon | MultiPolygon>(),
    bbox: jsonb().$type<Bbox>(),
    schematic: boolean().notNull().default(false),
    boundarySource: text(),
    boundaryVintage: text(),
    /** First and last quarter it exists in; null: always. */
    validFrom: text(),
    validTo: text(),
    /** Into which it was merged after `validTo`. Whoever works for that one also sees what this one left behind. */
    mergedInto: text(),
    /** The office itself renamed, merged or made it: a refreshed region pack leaves it alone. */
    decided: boolean().notNull().default(false),
  },
  (table) => [index().on(table.parentCode), index().using('gin', table.path)],
);

/**
 * What a division was until it changed: its facts up to and including `until_quarter`. Written by a trigger whenever a division of a
 * published quarter changes, append-only; so an old quarter keeps its old names, parents and boundaries.
 */
export const divisionPast = pgTable(
  'division_past',
  {
    code: text().notNull(),
    untilQuarter: text().notNull(),
    facts: jsonb().$type<Division & { readonly path: string[] }>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.untilQuarter] })],
);

/** Renamed, merged, new: each change of the divisions with its reason, append-only. Its id groups the revisions of the records it moved. */
export const divisionChange = pgTable('division_change', {
  id: uuid().primaryKey(),
  kind: text().$type<DivisionChangeKind>().notNull(),
  /** The division that is there afterwards. */
  code: text().notNull(),
  fromQuarter: text().notNull(),
  /** What it is called afterwards, and was before (of a new one: null). */
  name: text().notNull(),
  nameBefore: text(),
  /** Those merged into it, as they were called. */
  merged: jsonb().$type<{ code: string; name: string }[]>().notNull(),
  moved: jsonb().$type<MovedRecords>().notNull(),
  reason: text().notNull(),
  actor: text().notNull(),
  actorPost: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
