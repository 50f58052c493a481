import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../../shared/account.ts';
import { division } from './division.ts';

/** Who may sign in. A post, not a person: no names of people, no private telephones. */
export const account = pgTable('account', {
  id: uuid().primaryKey(),
  /** What is typed to sign in, in the form `AccountName` gives it. */
  name: text().notNull().unique(),
  /** The post as others see it, e.g. 薛家湾镇党建办. */
  post: text().notNull(),
  role: text().$type<Role>().notNull(),
  officeTelephone: text(),
  /** argon2id, in the PHC form. */
  passwordHash: text().notNull(),
  /** Set by whoever made or reset the account: the first thing to do is to choose another. */
  mustChangePassword: boolean().notNull(),
  /** Base32; null: no second factor. */
  totpSecret: text(),
  /** The last time step a code was taken for: none is taken twice. */
  totpUsedStep: integer(),
  suspended: boolean().notNull().default(false),
  /** When it last asked for anything, to the minute; sessions that ended are not kept. */
  lastSeenAt: timestamp({ withTimezone: true }),
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** The divisions an account works for, each with everything below it. */
export const accountDivision = pgTable(
  'account_division',
  {
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.divisionCode] })],
);

/** One signed-in browser. Only the SHA-256 of its cookie is kept. */
export const session = pgTable(
  'session',
  {
    tokenHash: text().primaryKey(),
    /** To name it without its token: the account page ends others by it. */
    id: uuid().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    address: text(),
    /** Browser and system as far as they say so, shortened. */
    client: text(),
  },
  (table) => [index().on(table.accountId)],
);

/** A token with which a program (QGIS, a script) reads as the account, under `/ogc` only. Only its SHA-256 is kept. */
export const accessToken = pgTable(
  'access_token',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    tokenHash: text().notNull().unique(),
    /** What it is for, as its owner calls it. */
    label: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.accountId)],
);
