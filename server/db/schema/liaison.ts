import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { LiaisonRole, UnorganisedReason } from '../../../shared/liaison.ts';
import { division } from './division.ts';
import { organisation } from './organisation.ts';

/** 集中组建月: a campaign of a division over the cards of its organisations. */
export const campaign = pgTable(
  'campaign',
  {
    id: uuid().primaryKey(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    name: text().notNull(),
    /** First and last day, `YYYY-MM-DD`. */
    fromDate: text().notNull(),
    toDate: text().notNull(),
    /** How many organisations are to be formed. */
    goal: integer(),
    closed: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.divisionCode)],
);

/** Leader liaison and plan 一企一策 of one organisation, effective from a quarter: the card as it stands at the cut-off. */
export const liaisonPlan = pgTable(
  'liaison_plan',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    fromQuarter: text().notNull(),
    /** Why it is not organised yet. */
    reason: text().$type<UnorganisedReason>().notNull(),
    reasonNote: text(),
    /** The leader's role, never a person. */
    responsibleRole: text().$type<LiaisonRole>().notNull(),
    nextStep: text().notNull(),
    /** `YYYY-MM-DD`. */
    dueOn: text().notNull(),
    /** The day the step was done; null: open. */
    doneOn: text(),
    campaignId: uuid().references(() => campaign.id),
    /** Taken off: organised meanwhile, or entered by mistake. */
    closed: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    actor: text().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.fromQuarter] }),
    index().on(table.campaignId),
  ],
);
