import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox, DivisionKind, DivisionLevel } from '../../../shared/division.ts';

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
    validFrom: text(),
    validTo: text(),
  },
  (table) => [index().on(table.parentCode), index().using('gin', table.path)],
);
