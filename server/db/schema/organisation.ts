import { sql } from 'drizzle-orm';
import {
  check,
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
import type { LocationOrigin, OperatingStatus, Sector } from '../../../shared/organisation.ts';
import { division } from './division.ts';
import { partyOrganisation } from './party-organisation.ts';

/** Identity only: what an organisation is called, where and how big it is lives in `organisation_state`, quarter by quarter. */
export const organisation = pgTable('organisation', {
  id: uuid().primaryKey(),
  /** `import:<batch>`, `sample`, `manual`. */
  origin: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/**
 * Effective-dated facts. The state at a quarter is the row with the greatest `from_quarter` at or before it, so an edit of this
 * quarter never alters an earlier one, and an unchanged organisation needs no copy.
 */
export const organisationState = pgTable(
  'organisation_state',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    fromQuarter: text().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    sector: text().$type<Sector>().notNull(),
    uscc: text(),
    name: text().notNull(),
    /** Normalised name, for matching and search. */
    nameKey: text().notNull(),
    /** Pinyin initials, lower case: 鄂尔多斯 → eeds. */
    nameInitials: text().notNull(),
    industry: text(),
    address: text(),
    lng: doublePrecision(),
    lat: doublePrecision(),
    location: jsonb().$type<LocationOrigin>(),
    employees: integer(),
    members: integer(),
    /** Activists 入党积极分子, and members developed in the year of the quarter so far: counts. */
    activists: integer(),
    developedThisYear: integer(),
    /** `2013`, `2013-05` or `2013-05-17`. */
    founded: text(),
    status: text().$type<OperatingStatus>().notNull(),
    partyOrganisationId: uuid().references(() => partyOrganisation.id),
    /** Where the facts come from: file name, department list, visit. */
    source: text(),
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.fromQuarter] }),
    index().on(table.divisionCode),
    index().on(table.uscc),
    index().on(table.nameKey),
    index().on(table.partyOrganisationId),
    check('quarter_form', sql`${table.fromQuarter} ~ '^[0-9]{4}Q[1-4]$'`),
    check('point_whole', sql`(${table.lng} is null) = (${table.lat} is null)`),
    check(
      'counts_positive',
      sql`coalesce(${table.employees}, 0) >= 0 and coalesce(${table.members}, 0) >= 0`,
    ),
    check(
      'more_counts_positive',
      sql`coalesce(${table.activists}, 0) >= 0 and coalesce(${table.developedThisYear}, 0) >= 0`,
    ),
  ],
);

/**
 * Every division an organisation ever stood in, kept by a trigger. Row-level security asks it: whoever may see one state of an
 * organisation must see that a later one moved it away.
 */
export const organisationDivision = pgTable(
  'organisation_division',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.divisionCode] }),
    index().on(table.divisionCode),
  ],
);
