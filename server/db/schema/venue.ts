import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
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
import type { Checklist } from '../../../shared/venue/checklist.ts';
import type { OpeningHours, VenueCondition, VenueHostKind } from '../../../shared/venue.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/**
 * Venues 活动场所: of each the states it had, each valid from a quarter until (and without) another. What changes in a later quarter ends
 * the state before and begins the next one under the same id.
 */
export const venue = pgTable(
  'venue',
  {
    id: uuid().notNull(),
    fromQuarter: text().notNull(),
    untilQuarter: text(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    hostDivisionCode: text().references(() => division.code),
    organisationId: uuid().references(() => organisation.id),
    hostKind: text().$type<VenueHostKind>().notNull(),
    name: text().notNull(),
    address: text(),
    lng: doublePrecision(),
    lat: doublePrecision(),
    capacityPeople: integer().notNull(),
    openForSharing: boolean().notNull(),
    openingHours: jsonb().$type<OpeningHours>().notNull(),
    sixHaves: text().array().notNull(),
    sharingTerms: text(),
    contactPost: text(),
    contactTelephone: text(),
    condition: text().$type<VenueCondition>().notNull().default('good'),
    /** `YYYY-MM-DD`. */
    visitedOn: text(),
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.fromQuarter] }),
    index().on(table.divisionCode),
    check('venue_condition', sql`${table.condition} in ('good', 'fair', 'repair', 'closed')`),
    check('venue_capacity', sql`${table.capacityPeople} >= 0`),
  ],
);

/** Bytes as they are; `Buffer` is what postgres.js gives and takes. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Photographs of a venue, of one of its haves or of the whole. Of the present: not handed in with a quarter. */
export const venuePhoto = pgTable(
  'venue_photo',
  {
    id: uuid().primaryKey(),
    venueId: uuid().notNull(),
    /** Key of the checklist's item; null: of the whole. */
    have: text(),
    /** JPEG without metadata. */
    bytes: bytea().notNull(),
    widthPixels: integer().notNull(),
    heightPixels: integer().notNull(),
    takenOn: text(),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.venueId)],
);

/** What a venue should have 六有, in force from a year on; written by the city only. */
export const haveChecklist = pgTable('have_checklist', {
  fromYear: integer().primaryKey(),
  items: jsonb().$type<Checklist>().notNull(),
  version: integer().notNull().default(1),
  actor: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});
