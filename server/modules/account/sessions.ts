import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, lt, ne, or } from 'drizzle-orm';
import type { SessionView } from '../../../shared/account-view.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Database } from '../../db/database.ts';
import { account, session } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import { absoluteMs, idleMs } from './data.ts';
import { hashToken, newToken } from './token.ts';

/** Where a session is used from. */
export interface Browser {
  readonly address: string;
  readonly client: string | null;
}

/**
 * Begins a session with a token of its own, never one the browser brought along (fixation); sessions that ran out are cleared away.
 * @param replaced the session the browser had until now: it ends
 * @returns the token, for the browser's cookie and nothing else
 */
export async function beginSession(
  db: Database,
  accountId: string,
  browser: Browser,
  now: Date,
  replaced: string | null,
): Promise<string> {
  const token = newToken();
  const ranOut = or(
    lt(session.lastSeenAt, new Date(now.getTime() - idleMs)),
    lt(session.createdAt, new Date(now.getTime() - absoluteMs)),
  );
  await db.delete(session).where(replaced === null ? ranOut : or(ranOut, eq(session.id, replaced)));
  const { address, client } = browser;
  await db.insert(session).values({
    tokenHash: hashToken(token),
    id: randomUUID(),
    accountId,
    createdAt: now,
    lastSeenAt: now,
    address,
    client,
  });
  await db.update(account).set({ lastSeenAt: now }).where(eq(account.id, accountId));
  return token;
}

/** Gives a session another token; the one before opens nothing any more. Its age goes on counting. */
export async function renewToken(db: Database, sessionId: string): Promise<string> {
  const token = newToken();
  await db
    .update(session)
    .set({ tokenHash: hashToken(token) })
    .where(eq(session.id, sessionId));
  return token;
}

/** @throws AppError `not-found` when it is none of the account's sessions */
export async function endSession(db: Database, accountId: string, sessionId: string): Promise<void> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.id, sessionId), eq(session.accountId, accountId)))
    .returning({ id: session.id });
  if (ended.length === 0) throw new AppError('not-found');
}

/** Ends the account's sessions, all or all but one. @returns how many they were */
export async function endSessions(db: Database, accountId: string, except: string | null): Promise<number> {
  const own = eq(session.accountId, accountId);
  const ended = await db
    .delete(session)
    .where(except === null ? own : and(own, ne(session.id, except)))
    .returning({ id: session.id });
  return ended.length;
}

/** The own sessions that still hold, the present one first, then by when they were last used. */
export async function listSessions(
  db: Database,
  scope: Scope,
  currentId: string | null,
  now: Date,
): Promise<SessionView[]> {
  const rows = await db
    .select()
    .from(session)
    .where(
      and(
        eq(session.accountId, scope.actor),
        gt(session.lastSeenAt, new Date(now.getTime() - idleMs)),
        gt(session.createdAt, new Date(now.getTime() - absoluteMs)),
      ),
    )
    .orderBy(desc(session.lastSeenAt));
  return rows
    .map(({ id, address, client, createdAt, lastSeenAt }) => ({
      id,
      current: id === currentId,
      address,
      client,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
