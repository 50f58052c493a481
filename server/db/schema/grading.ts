import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { GradingScores, GradingStage } from '../../../shared/grading.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import { division } from './division.ts';
import { partyOrganisation } from './party-organisation.ts';

/**
 * The review of one party organisation in one half-year 星级评定: self-assessment, then park or township, then banner. What the banner
 * decides is written into `star_grade` in the same transaction.
 */
export const gradingReview = pgTable(
  'grading_review',
  {
    id: uuid().primaryKey(),
    partyOrganisationId: uuid()
      .notNull()
      .references(() => partyOrganisation.id),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    halfYear: text().notNull(),
    stage: text().$type<GradingStage>().notNull(),
    /** What each stage gave, by stage; of `decided` the grade and its evidence. */
    scores: jsonb().$type<GradingScores>().notNull(),
    /** Given by the banner; null until then. */
    grade: integer().$type<StarGrade>(),
    evidence: text(),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique().on(table.partyOrganisationId, table.halfYear),
    index().on(table.halfYear, table.divisionCode),
  ],
);
