import { boolean, doublePrecision, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { OpeningHours, SixHave, VenueHostKind } from '../../../shared/venue.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/** Venues 活动场所, valid from a quarter until (and without) another. */
export const venue = pgTable('venue', {
  id: uuid().primaryKey(),
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
  sixHaves: text().array().$type<SixHave[]>().notNull(),
});
