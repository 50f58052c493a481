import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type {
  PlanCorrections,
  PlanKind,
  PlanResult,
  PlanRule,
  PlanStatus,
} from '../../../shared/venue-plan.ts';
import { division } from './division.ts';

/** Plans that assign organisations to venues, or suggest sites: rule, corrections by hand, and what the server's own solver found. */
export const venuePlan = pgTable(
  'venue_plan',
  {
    id: uuid().primaryKey(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    quarter: text().notNull(),
    kind: text().$type<PlanKind>().notNull(),
    name: text().notNull(),
    rule: jsonb().$type<PlanRule>().notNull(),
    corrections: jsonb().$type<PlanCorrections>().notNull(),
    result: jsonb().$type<PlanResult>().notNull(),
    status: text().$type<PlanStatus>().notNull(),
    /** Day the proposals went out. */
    sentOn: text(),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    actorPost: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.divisionCode)],
);
