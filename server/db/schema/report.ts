import { sql } from 'drizzle-orm';
import {
  bigserial,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Figures } from '../../../shared/indicator/tally-unit.ts';
import type { ReportEventKind, ReportStatus } from '../../../shared/report/report-status.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/**
 * Quarterly reports 季报: one division, one quarter, one revision. A division without a row has a draft nobody began. The status moves
 * only by the function `move_report` of the database, and a trigger holds it to the legal ways.
 */
export const quarterReport = pgTable(
  'quarter_report',
  {
    id: uuid().primaryKey(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    quarter: text().notNull(),
    /** 1, and one more with every correction of a published one. */
    revision: integer().notNull(),
    status: text().$type<ReportStatus>().notNull(),
    /** Why a published one is corrected. */
    reason: text(),
    /** The bulk confirmation that what did not change still holds. */
    confirmedAt: timestamp({ withTimezone: true }),
    confirmedBy: text(),
    confirmedCount: integer(),
    /** The first time it was handed in: what lateness is measured by. */
    firstSubmittedAt: timestamp({ withTimezone: true }),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique().on(table.divisionCode, table.quarter, table.revision),
    index().on(table.quarter),
    check('report_quarter_form', sql`${table.quarter} ~ '^[0-9]{4}Q[1-4]$'`),
    check(
      'report_status',
      sql`${table.status} in ('draft', 'submitted', 'accepted', 'published', 'returned')`,
    ),
    check('report_revision', sql`${table.revision} >= 1`),
  ],
);

/** Who moved a report, when, from which address. Append-only. */
export const reportEvent = pgTable(
  'report_event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    reportId: uuid()
      .notNull()
      .references(() => quarterReport.id),
    kind: text().$type<ReportEventKind>().notNull(),
    actor: text().notNull(),
    /** The post as it was called then. */
    actorPost: text().notNull(),
    address: text(),
    note: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.reportId)],
);

/** What a reviewer pins to a record or a place on the map, and what the township replied. */
export const reportComment = pgTable(
  'report_comment',
  {
    id: uuid().primaryKey(),
    reportId: uuid()
      .notNull()
      .references(() => quarterReport.id),
    organisationId: uuid().references(() => organisation.id),
    lng: doublePrecision(),
    lat: doublePrecision(),
    text: text().notNull(),
    actor: text().notNull(),
    actorPost: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** When it went back to the township with the report; until then only reviewers see it. */
    sentAt: timestamp({ withTimezone: true }),
    reply: text(),
    resolvedBy: text(),
    resolvedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.reportId)],
);

/** Why a warning is right as it stands. Holds in later quarters too, as long as what it was said of stays the same. */
export const findingAnswer = pgTable(
  'finding_answer',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** Code of the quality rule. */
    rule: text().notNull(),
    /** Hash of what the rule found; another finding asks again. */
    fingerprint: text().notNull(),
    divisionCode: text().notNull(),
    quarter: text().notNull(),
    answer: text().notNull(),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.rule, table.fingerprint] })],
);

/** The frozen facts of a published report. Append-only: the database refuses anything else, to every role. */
export const snapshot = pgTable('snapshot', {
  reportId: uuid()
    .primaryKey()
    .references(() => quarterReport.id),
  divisionCode: text().notNull(),
  quarter: text().notNull(),
  revision: integer().notNull(),
  /** Canonical JSON (form: `server/modules/report/snapshot-facts.ts`). */
  facts: text().notNull(),
  /** SHA-256 of `facts`, hexadecimal. */
  sha256: text().notNull(),
  /** The indicators among the facts, at hand for roll-ups and trends; null in snapshots of form 1. */
  tallies: jsonb().$type<Figures>(),
  actor: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});
