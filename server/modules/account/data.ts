import { and, eq, gt, inArray } from 'drizzle-orm';
import { type Role, roleActions } from '../../../shared/account.ts';
import type { AccountView, MyAccount } from '../../../shared/account-view.ts';
import type { Database } from '../../db/database.ts';
import { account, accountDivision, session } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import { hashToken } from './token.ts';

/** The account behind a session, as it is now. */
export interface SignedIn {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly boundCodes: readonly string[];
  readonly mustChangePassword: boolean;
}

/** A session unused for this long is over. */
export const idleMs = 30 * 60_000;
/** However busy, this is the longest a session lasts. */
export const absoluteMs = 12 * 3_600_000;
/** How stale `last_seen_at` may become: not every request writes. */
const touchMs = 60_000;

/**
 * The session of a token, if it still holds: idle for less than 30 minutes, less than 12 hours old, its account not suspended.
 * Notes that it was seen.
 */
export async function findSession(db: Database, token: string, now: Date): Promise<SignedIn | null> {
  const tokenHash = hashToken(token);
  const [found] = await db
    .select()
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(
        eq(session.tokenHash, tokenHash),
        eq(account.suspended, false),
        gt(session.lastSeenAt, new Date(now.getTime() - idleMs)),
        gt(session.createdAt, new Date(now.getTime() - absoluteMs)),
      ),
    );
  if (!found) return null;
  if (found.session.lastSeenAt.getTime() < now.getTime() - touchMs) {
    await db.update(session).set({ lastSeenAt: now }).where(eq(session.tokenHash, tokenHash));
    await db.update(account).set({ lastSeenAt: now }).where(eq(account.id, found.account.id));
  }
  const bound = await listBoundCodes(db, [found.account.id]);
  const { id, name, post, role, mustChangePassword } = found.account;
  return {
    sessionId: found.session.id,
    accountId: id,
    name,
    post,
    role,
    boundCodes: bound.get(id) ?? [],
    mustChangePassword,
  };
}

export type AccountRow = typeof account.$inferSelect;

/** By the name in the form `AccountName` gives it. */
export async function findAccountByName(db: Database, name: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.name, name));
  return row ?? null;
}

/** The account behind a scope. It cannot be missing: the session that proved the scope refers to it. */
export async function getOwnAccount(db: Database, scope: Scope): Promise<AccountRow> {
  const [row] = await db.select().from(account).where(eq(account.id, scope.actor));
  if (!row) throw new Error('scope of no account');
  return row;
}

export async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.select({ id: account.id }).from(account).limit(1)).length > 0;
}

export async function getMyAccount(db: Database, scope: Scope): Promise<MyAccount> {
  const { id, name, post, role, mustChangePassword, totpSecret } = await getOwnAccount(db, scope);
  return {
    id,
    name,
    post,
    role,
    rootCode: scope.rootCode,
    boundCodes: scope.boundCodes,
    actions: roleActions[role],
    mustChangePassword,
    secondFactor: totpSecret !== null,
  };
}

/** The divisions accounts are bound to, by code. */
export async function listBoundCodes(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .select()
    .from(accountDivision)
    .where(inArray(accountDivision.accountId, [...accountIds]))
    .orderBy(accountDivision.divisionCode);
  const codes = new Map<string, string[]>(accountIds.map((id) => [id, []]));
  for (const { accountId, divisionCode } of rows) codes.get(accountId)?.push(divisionCode);
  return codes;
}

/** Whether an account is the scope's to handle: all of its divisions lie inside. */
export function reaches(scope: Scope, boundCodes: readonly string[]): boolean {
  return boundCodes.every((code) => scope.divisionCodes.has(code));
}

/** The accounts all of whose divisions lie in the scope, by name. */
export async function listAccounts(db: Database, scope: Scope): Promise<AccountView[]> {
  const rows = await db.select().from(account).orderBy(account.name);
  const bound = await listBoundCodes(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const boundCodes = bound.get(row.id) ?? [];
    if (!reaches(scope, boundCodes)) return [];
    const { id, name, post, role, officeTelephone, suspended, mustChangePassword, version } = row;
    return {
      id,
      name,
      post,
      role,
      boundCodes,
      officeTelephone,
      suspended,
      mustChangePassword,
      secondFactor: row.totpSecret !== null,
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      version,
    };
  });
}

/** The sign-in name of the demo's account of a role. */
export function demoName(role: Role): string {
  return `demo-${role}`;
}

/** Who looks at the demo without signing in, e.g. with a command-line tool: its viewer. Null when somebody suspended that account. */
export async function findDemoGuest(db: Database): Promise<Omit<SignedIn, 'sessionId'> | null> {
  const row = await findAccountByName(db, demoName('viewer'));
  if (!row || row.suspended) return null;
  const { id, name, post, role, mustChangePassword } = row;
  const bound = await listBoundCodes(db, [id]);
  return { accountId: id, name, post, role, mustChangePassword, boundCodes: bound.get(id) ?? [] };
}
