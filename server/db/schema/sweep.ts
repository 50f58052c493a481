import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  AbsentVerdict,
  SweepCandidate,
  SweepColumn,
  SweepMatch,
  SweepVerdict,
} from '../../../shared/sweep/sweep.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/** One department's list 部门名单 in a sweep 拉网式排查: whose, as of when, for which division and quarter. */
export const sweepList = pgTable(
  'sweep_list',
  {
    id: uuid().primaryKey(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    quarter: text().notNull(),
    department: text().notNull(),
    /** `YYYY-MM-DD`, as the department says. */
    listDate: text().notNull(),
    fileName: text().notNull(),
    /** Of the file; the same file twice is the same list. */
    sha256: text().notNull(),
    rowCount: integer().notNull(),
    /** Its headings, each with what was taken from below it. */
    columns: jsonb().$type<readonly SweepColumn[]>().notNull().default([]),
    /** Rows without a name, as the spreadsheet program counts them. */
    skipped: jsonb().$type<readonly number[]>().notNull().default([]),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Uploaded by mistake: no longer shown. What was decided by it stays. */
    discardedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index().on(table.divisionCode, table.quarter),
    uniqueIndex('sweep_list_file')
      .on(table.divisionCode, table.quarter, table.department, table.sha256)
      .where(sql`discarded_at is null`),
  ],
);

/** A row of such a list with what it was matched to and what was decided. */
export const sweepRow = pgTable(
  'sweep_row',
  {
    listId: uuid()
      .notNull()
      .references(() => sweepList.id),
    /** As the spreadsheet program shows it, from 1. */
    rowNumber: integer().notNull(),
    name: text().notNull(),
    uscc: text(),
    address: text(),
    divisionCode: text(),
    employees: integer(),
    /** What the decisions of a department remember it by. */
    key: text().notNull(),
    match: text().$type<SweepMatch>().notNull(),
    organisationId: uuid().references(() => organisation.id),
    candidates: jsonb().$type<{ list: readonly SweepCandidate[] }>().notNull(),
    verdict: text().$type<SweepVerdict>(),
    /** The decision was made for an earlier list of the department. */
    remembered: boolean().notNull().default(false),
    note: text(),
    decidedBy: text(),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.listId, table.rowNumber] })],
);

/** What was decided of one entry of a department, or of one it does not have (`absent:<organisation>`), remembered for its next list. */
export const sweepDecision = pgTable(
  'sweep_decision',
  {
    department: text().notNull(),
    /** Division the decision was made for. */
    divisionCode: text().notNull(),
    key: text().notNull(),
    verdict: text().$type<SweepVerdict | AbsentVerdict>().notNull(),
    organisationId: uuid(),
    /** Of `different`: the organisations that it is not. */
    refused: jsonb().$type<readonly string[]>().notNull().default([]),
    note: text(),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.department, table.divisionCode, table.key] })],
);
