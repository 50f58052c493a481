import { and, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Role } from '../../../shared/account.ts';
import { askTextLimit, type ReportNoticeKind, type ShareNoticeKind } from '../../../shared/notice.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import { division } from '../../db/schema/division.ts';
import { notice } from '../../db/schema/notice.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { getUnit } from '../report/data.ts';

/** Something that happened to a report and concerns others. */
export interface Move {
  readonly kind: ReportNoticeKind;
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

/** Something that happened between two offices, told one of them. */
export interface OfficeNews {
  readonly kind: ShareNoticeKind;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Like that of a {@link Move}. */
  readonly occasion: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Tells the office of a division: its township's accounts, where there are none the banner's, else the city's. Whoever did it is not
 * told.
 */
export async function notifyOffices(tx: Transaction, scope: Scope, news: OfficeNews): Promise<void> {
  const [place] = await tx
    .select({ path: division.path })
    .from(division)
    .where(eq(division.code, news.divisionCode));
  const bound = await tx
    .selectDistinct({ id: account.id, role: account.role })
    .from(account)
    .innerJoin(accountDivision, eq(accountDivision.accountId, account.id))
    .where(and(eq(account.suspended, false), inArray(accountDivision.divisionCode, place?.path ?? [])));
  const nearest = (['township', 'banner', 'city'] as const).find((role) =>
    bound.some((each) => each.role === role),
  );
  const recipients = bound.filter(({ id, role }) => role === nearest && id !== scope.actor);
  if (recipients.length === 0) return;
  await tx
    .insert(notice)
    .values(recipients.map(({ id }) => ({ ...news, accountId: id, at: new Date() })))
    .onConflictDoNothing();
}

/** What somebody who reads a quarter asks its unit for 催办更新. */
interface AskedUpdate {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly text: string;
  /** An organisation or an indicator the question is about, in words; empty: the unit as a whole. */
  readonly about: string;
}

/**
 * Puts a question into the inboxes of the township that keeps the unit's records. The same sender asks the same unit once a day about a
 * quarter: a second click, or a second thought, sends nothing.
 * @returns how many inboxes it reached, 0 when the unit has no account, and whether it was sent now
 * @throws AppError `division-unknown` for what is no reporting unit of the scope
 */
export function askForUpdate(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, text, about }: AskedUpdate,
  now: Date,
): Promise<{ recipients: number; sent: boolean }> {
  return db.transaction(async (tx) => {
    const unit = await getUnit(tx, scope, divisionCode, quarter);
    const occasion = `asked ${scope.actor} ${unit.code} ${quarter} ${chinaDate(now)}`;
    const recipients = await tx
      .selectDistinct({ id: account.id })
      .from(account)
      .innerJoin(accountDivision, eq(accountDivision.accountId, account.id))
      .where(
        and(
          eq(account.suspended, false),
          eq(account.role, 'township'),
          eq(accountDivision.divisionCode, unit.code),
        ),
      );
    if (recipients.length === 0) return { recipients: 0, sent: false };
    const params = { from: scope.post, text: text.slice(0, askTextLimit), about };
    const told = await tx
      .insert(notice)
      .values(
        recipients.map(({ id }) => ({
          accountId: id,
          kind: 'asked' as const,
          divisionCode: unit.code,
          quarter,
          occasion,
          params,
          at: now,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: notice.id });
    const sent = told.length > 0;
    if (sent) {
      const detail = { quarter, recipients: recipients.length };
      await appendAudit(tx, scope, { action: 'report.ask', subject: unit.code, detail });
    }
    return { recipients: recipients.length, sent };
  });
}

/** Marks the account's own notices up to one as read. */
export async function markRead(db: Database, scope: Scope, upTo: number, now: Date): Promise<void> {
  await db
    .update(notice)
    .set({ readAt: now })
    .where(and(eq(sql`${notice.accountId}::text`, scope.actor), lte(notice.id, upTo), isNull(notice.readAt)));
}
