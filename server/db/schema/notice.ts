import { bigserial, index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { NoticeKind } from '../../../shared/notice.ts';
import { account } from './account.ts';

/** One message in one account's inbox. */
export const notice = pgTable(
  'notice',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    kind: text().$type<NoticeKind>().notNull(),
    divisionCode: text().notNull(),
    quarter: text().notNull(),
    /** Names the occasion: the same is told to an account once. */
    occasion: text().notNull(),
    params: jsonb().$type<Readonly<Record<string, string | number>>>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
  },
  (table) => [unique().on(table.accountId, table.occasion), index().on(table.accountId, table.readAt)],
);
