import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Honour } from '../../../shared/honour.ts';
import type {
  PartyOrganisationFormation,
  PartyOrganisationKind,
  SecretaryPost,
} from '../../../shared/party-organisation.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import { division } from './division.ts';

/** Identity of a party organisation; its facts are effective-dated like those of organisations. */
export const partyOrganisation = pgTable('party_organisation', {
  id: uuid().primaryKey(),
  origin: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export const partyOrganisationState = pgTable(
  'party_organisation_state',
  {
    partyOrganisationId: uuid()
      .notNull()
      .references(() => partyOrganisation.id),
    fromQuarter: text().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => division.code),
    name: text().notNull(),
    nameKey: text().notNull(),
    kind: text().$type<PartyOrganisationKind>().notNull(),
    formation: text().$type<PartyOrganisationFormation>().notNull(),
    /** The organisation it stands in; for a joint one the lead. */
    leadOrganisationId: uuid(),
    secretary: text().$type<SecretaryPost>().notNull().default('vacant'),
    /** Founded 成立 `2013`, `2013-05` or `2013-05-17`; next election 换届 due on `YYYY-MM-DD`. */
    founded: text(),
    electionDueOn: text(),
    honours: jsonb().$type<readonly Honour[]>().notNull().default([]),
    dissolved: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.partyOrganisationId, table.fromQuarter] })],
);

/** Star grades 星级, effective from a quarter, given in a half-year's review. */
export const starGrade = pgTable(
  'star_grade',
  {
    partyOrganisationId: uuid()
      .notNull()
      .references(() => partyOrganisation.id),
    fromQuarter: text().notNull(),
    halfYear: text().notNull(),
    grade: integer().$type<StarGrade>().notNull(),
    evidence: text(),
  },
  (table) => [
    primaryKey({ columns: [table.partyOrganisationId, table.fromQuarter] }),
    check('grade_range', sql`${table.grade} between 0 and 5`),
  ],
);
