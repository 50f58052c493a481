import { randomUUID } from 'node:crypto';
import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import {
  type AccessTokenInput,
  type AccessTokenView,
  maxAccessTokens,
} from '../../../shared/access-token.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { accessToken, account } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { listBoundCodes, type SignedIn } from './data.ts';
import { hashToken, newToken } from './token.ts';

const dayMs = 24 * 3_600_000;
/** How stale `last_used_at` may become: not every request writes. */
const touchMs = 60_000;

/** The account a program reads as. */
export interface TokenHolder extends Omit<SignedIn, 'sessionId'> {
  readonly tokenId: string;
}

/**
 * The account behind an access token, as it is now, if the token holds: not revoked, not expired, its account not suspended. Notes that it
 * was used.
 */
export async function findTokenHolder(db: Database, token: string, now: Date): Promise<TokenHolder | null> {
  const [found] = await db
    .select()
    .from(accessToken)
    .innerJoin(account, eq(account.id, accessToken.accountId))
    .where(
      and(
        eq(accessToken.tokenHash, hashToken(token)),
        isNull(accessToken.revokedAt),
        gt(accessToken.expiresAt, now),
        eq(account.suspended, false),
      ),
    );
  if (!found) return null;
  const { id: tokenId, lastUsedAt } = found.access_token;
  if (lastUsedAt === null || lastUsedAt.getTime() < now.getTime() - touchMs) {
    await db.update(accessToken).set({ lastUsedAt: now }).where(eq(accessToken.id, tokenId));
  }
  const { id: accountId, name, post, role, mustChangePassword } = found.account;
  const bound = await listBoundCodes(db, [accountId]);
  return { tokenId, accountId, name, post, role, mustChangePassword, boundCodes: bound.get(accountId) ?? [] };
}

/** The own tokens that were not revoked, the newest first; expired ones too, so that one sees why a program was refused. */
export async function listAccessTokens(db: Database, scope: Scope): Promise<AccessTokenView[]> {
  const rows = await db
    .select()
    .from(accessToken)
    .where(and(eq(accessToken.accountId, scope.actor), isNull(accessToken.revokedAt)))
    .orderBy(desc(accessToken.createdAt), accessToken.id);
  return rows.map(({ id, label, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    label,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/**
 * Makes a token for the own account.
 * @returns the token itself, this once: only its SHA-256 is kept
 * @throws AppError `token-limit` beyond 10 that hold, `token-label-taken`: the second of a double click
 */
export async function createAccessToken(
  tx: Transaction,
  scope: Scope,
  { label, days }: AccessTokenInput,
  now: Date,
): Promise<{ id: string; token: string }> {
  // One after the other, or two at once could both be the tenth.
  await tx.select({ id: account.id }).from(account).where(eq(account.id, scope.actor)).for('update');
  const live = and(
    eq(accessToken.accountId, scope.actor),
    isNull(accessToken.revokedAt),
    gt(accessToken.expiresAt, now),
  );
  const [held] = await tx.select({ count: count() }).from(accessToken).where(live);
  if ((held?.count ?? 0) >= maxAccessTokens) throw new AppError('token-limit', { limit: maxAccessTokens });
  const [same] = await tx
    .select({ id: accessToken.id })
    .from(accessToken)
    .where(and(live, eq(accessToken.label, label)));
  if (same) throw new AppError('token-label-taken', { label });
  const [id, token] = [randomUUID(), newToken()];
  await tx.insert(accessToken).values({
    id,
    accountId: scope.actor,
    tokenHash: hashToken(token),
    label,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * dayMs),
  });
  await appendAudit(tx, scope, { action: 'account.create-token', subject: id, detail: { days } });
  return { id, token };
}

/** From now on the token opens nothing. Twice is once. @throws AppError `not-found` when it is none of the account's */
export async function revokeAccessToken(tx: Transaction, scope: Scope, id: string, now: Date): Promise<void> {
  const own = and(eq(accessToken.id, id), eq(accessToken.accountId, scope.actor));
  const revoked = await tx
    .update(accessToken)
    .set({ revokedAt: now })
    .where(and(own, isNull(accessToken.revokedAt)))
    .returning({ id: accessToken.id });
  if (revoked.length > 0) {
    await appendAudit(tx, scope, { action: 'account.revoke-token', subject: id });
    return;
  }
  const [known] = await tx.select({ id: accessToken.id }).from(accessToken).where(own);
  if (!known) throw new AppError('not-found');
}

/** Ends every token of an account whose password may be in other hands. @returns how many */
export async function revokeAllTokens(tx: Transaction, accountId: string, now: Date): Promise<number> {
  const revoked = await tx
    .update(accessToken)
    .set({ revokedAt: now })
    .where(and(eq(accessToken.accountId, accountId), isNull(accessToken.revokedAt)))
    .returning({ id: accessToken.id });
  return revoked.length;
}
