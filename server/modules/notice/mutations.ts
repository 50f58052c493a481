import { and, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Role } from '../../../shared/account.ts';
import type { NoticeKind } from '../../../shared/notice.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import { notice } from '../../db/schema/notice.ts';
import type { Scope } from '../../db/scope.ts';

/** Something that happened to a report and concerns others. */
export interface Move {
  readonly kind: Exclude<NoticeKind, 'due' | 'overdue'>;
  readonly divisionCode: string;
  /** Codes from the city down to the division. */
  readonly path: readonly string[];
  readonly quarter: Quarter;
  /** Names the event, so that telling it twice tells it once; e.g. its id. */
  readonly occasion: string;
  readonly at: Date;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Whom a move concerns: those who have to act next, and those who waited for it. */
const concerned: Readonly<Record<Move['kind'], readonly Role[]>> = {
  submitted: ['banner'],
  returned: ['township', 'banner'],
  accepted: ['township', 'city'],
  published: ['township', 'banner', 'viewer'],
  corrected: ['township', 'banner'],
};

/**
 * Puts a notice into the inbox of everyone a move concerns, in the transaction of the move. A division directly under the city is
 * reviewed by the city, so its submission goes there. Whoever made the move is not told.
 */
export async function notifyMove(tx: Transaction, scope: Scope, move: Move): Promise<void> {
  const underCity = move.path.length === 2;
  const roles = move.kind === 'submitted' && underCity ? (['city'] as const) : concerned[move.kind];
  const recipients = await tx
    .selectDistinct({ id: account.id })
    .from(account)
    .innerJoin(accountDivision, eq(accountDivision.accountId, account.id))
    .where(
      and(
        eq(account.suspended, false),
        inArray(account.role, [...roles]),
        inArray(accountDivision.divisionCode, [...move.path]),
        ne(sql`${account.id}::text`, scope.actor),
      ),
    );
  if (recipients.length === 0) return;
  await tx
    .insert(notice)
    .values(
      recipients.map(({ id }) => ({
        accountId: id,
        kind: move.kind,
        divisionCode: move.divisionCode,
        quarter: move.quarter,
        occasion: move.occasion,
        params: move.params ?? {},
        at: move.at,
      })),
    )
    .onConflictDoNothing();
}

/** Marks the account's own notices up to one as read. */
export async function markRead(db: Database, scope: Scope, upTo: number, now: Date): Promise<void> {
  await db
    .update(notice)
    .set({ readAt: now })
    .where(and(eq(sql`${notice.accountId}::text`, scope.actor), lte(notice.id, upTo), isNull(notice.readAt)));
}
