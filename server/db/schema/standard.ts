import { doublePrecision, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { DivisionLevel } from '../../../shared/division.ts';
import type { GradingStandard } from '../../../shared/grading.ts';
import type { IndicatorKey } from '../../../shared/indicator.ts';

/** Targets 目标 of the indicators, by year and level of division; written by the city only. A year without a row takes the year before's. */
export const target = pgTable(
  'target',
  {
    year: integer().notNull(),
    level: text().$type<DivisionLevel>().notNull(),
    indicator: text().$type<IndicatorKey>().notNull(),
    /** A share 0–1, or a count where the indicator is one; null: 逐步提升, it is only to rise. */
    value: doublePrecision(),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.level, table.indicator] })],
);

/** Score sheets 评分细则 of the star grading, in force from a half-year on; written by the city only. */
export const gradingStandard = pgTable('grading_standard', {
  fromHalfYear: text().primaryKey(),
  standard: jsonb().$type<GradingStandard>().notNull(),
  version: integer().notNull().default(1),
  actor: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});
