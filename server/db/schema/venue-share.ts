import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Weekday } from '../../../shared/venue.ts';
import type { ShareStatus } from '../../../shared/venue-share.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/** Sharing agreements 阵地共享协议. */
export const venueShare = pgTable(
  'venue_share',
  {
    id: uuid().primaryKey(),
    venueId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    hostDivisionCode: text()
      .notNull()
      .references(() => division.code),
    status: text().$type<ShareStatus>().notNull(),
    people: integer().notNull(),
    purpose: text(),
    note: text(),
    proposedOn: text().notNull(),
    answeredOn: text(),
    agreedOn: text(),
    endedOn: text(),
    planId: uuid(),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index().on(table.venueId),
    index().on(table.organisationId),
    index().on(table.divisionCode),
    index().on(table.hostDivisionCode),
    check(
      'venue_share_status',
      sql`${table.status} in ('proposed', 'offered', 'agreed', 'declined', 'withdrawn', 'ended')`,
    ),
    check('venue_share_people', sql`${table.people} >= 1`),
  ],
);

/**
 * The weekly slots of a share. Of a venue no two held ones overlap: a trigger enters each into {@link venueSlotCell} and refuses with
 * `exclusion_violation` (23P01), whoever writes and however many at once.
 */
export const venueShareSlot = pgTable(
  'venue_share_slot',
  {
    shareId: uuid()
      .notNull()
      .references(() => venueShare.id),
    venueId: uuid().notNull(),
    weekday: text().$type<Weekday>().notNull(),
    fromMinute: integer().notNull(),
    toMinute: integer().notNull(),
    /** While the share is proposed, offered or agreed. */
    held: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shareId, table.weekday, table.fromMinute] }),
    index().on(table.venueId),
    check(
      'venue_share_slot_times',
      sql`0 <= ${table.fromMinute} and ${table.fromMinute} < ${table.toMinute} and ${table.toMinute} <= 1440 and ${table.fromMinute} % 15 = 0 and ${table.toMinute} % 15 = 0`,
    ),
    check(
      'venue_share_slot_weekday',
      sql`${table.weekday} in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')`,
    ),
  ],
);

/** The held quarter-hours of every venue's week, one row each, so that the primary key is what forbids to promise a room twice. */
export const venueSlotCell = pgTable(
  'venue_slot_cell',
  {
    venueId: uuid().notNull(),
    weekday: text().$type<Weekday>().notNull(),
    /** Quarters of an hour since midnight, 0–95. */
    quarterHour: integer().notNull(),
    shareId: uuid().notNull(),
  },
  (table) => [primaryKey({ columns: [table.venueId, table.weekday, table.quarterHour] })],
);

/** Days on which an agreed share was used. */
export const venueShareUse = pgTable(
  'venue_share_use',
  {
    shareId: uuid()
      .notNull()
      .references(() => venueShare.id),
    /** `YYYY-MM-DD`. */
    usedOn: text().notNull(),
    /** How many came; a count. */
    people: integer(),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.shareId, table.usedOn] })],
);
