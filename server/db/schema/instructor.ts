import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Polygon } from 'geojson';
import type { DutyKind, InstructorMode } from '../../../shared/instructor.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/** Party-building instructors 党建指导员, by certificate and post; no names. */
export const instructor = pgTable(
  'instructor',
  {
    id: uuid().primaryKey(),
    certificateNumber: text().notNull().unique(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    /** The office the instructor comes from, e.g. 乌兰木伦镇党建办. */
    post: text().notNull(),
    officeTelephone: text(),
    mode: text().$type<InstructorMode>().notNull(),
    /** Of 包片: the divisions of the area, or the area as it was drawn. */
    areaCodes: text().array().notNull(),
    area: jsonb().$type<Polygon>(),
    /** First quarter of service, and the first one without. */
    fromQuarter: text().notNull(),
    untilQuarter: text(),
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.divisionCode)],
);

/** Who instructs an organisation, effective from a quarter; null: nobody any more. */
export const instructorAssignment = pgTable(
  'instructor_assignment',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    fromQuarter: text().notNull(),
    instructorId: uuid().references(() => instructor.id),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.fromQuarter] }),
    index().on(table.instructorId),
  ],
);

/** A duty done: quarterly summary, half-year two-way appraisal, yearly training. */
export const instructorDuty = pgTable(
  'instructor_duty',
  {
    instructorId: uuid()
      .notNull()
      .references(() => instructor.id),
    kind: text().$type<DutyKind>().notNull(),
    /** `2026Q3`, `2026H1` or `2026`, as the kind asks. */
    period: text().notNull(),
    /** `YYYY-MM-DD`. */
    doneOn: text().notNull(),
    note: text(),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.instructorId, table.kind, table.period] })],
);
