import { and, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { passwordWeakness } from '../../../shared/password-rule.ts';
import { stepOfCode } from '../../adapters/one-time-code.ts';
import type { Transaction } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import type { Ports } from '../../rpc/ports.ts';
import { appendAudit } from '../audit/mutations.ts';
import { type AccountRow, getOwnAccount } from './data.ts';
import { endSessions, renewToken } from './sessions.ts';
import { hashToken } from './token.ts';

/** @throws AppError `password-wrong`, `sign-in-throttled`: whoever finds a page left open guesses no faster than at the door */
async function provePassword(ports: Ports, scope: Scope, own: AccountRow, password: string): Promise<void> {
  const attempt = ports.signIns.attempt(hashToken(own.name), scope.address ?? '');
  const fits = await ports.passwords.verify(own.passwordHash, password).catch((error) => {
    attempt.withdraw();
    throw error;
  });
  if (!fits) throw new AppError('password-wrong');
  attempt.succeed();
}

/**
 * Gives the own account another password. All other sessions end, and the present one gets another token.
 * @returns that token, for the browser's cookie
 * @throws AppError `password-wrong`, `password-weak`, `sign-in-throttled`, `overloaded`
 */
export async function changePassword(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  sessionId: string,
  { current, next }: { current: string; next: string },
): Promise<string> {
  const own = await getOwnAccount(tx, scope);
  await provePassword(ports, scope, own, current);
  if (next === current || passwordWeakness(next, own.name) !== null) throw new AppError('password-weak');
  await tx
    .update(account)
    .set({
      passwordHash: await ports.passwords.hash(next),
      mustChangePassword: false,
      version: sql`${account.version} + 1`,
      updatedAt: ports.clock.now(),
    })
    .where(eq(account.id, own.id));
  const ended = await endSessions(tx, own.id, sessionId);
  const token = await renewToken(tx, sessionId);
  await appendAudit(tx, scope, {
    action: 'account.change-password',
    subject: own.id,
    detail: { sessionsEnded: ended },
  });
  return token;
}

/**
 * Asks for a code at every sign-in from now on, once a first one proves that the authenticator works. The same again changes nothing.
 * @throws AppError `second-factor-wrong`; `version-conflict` when there is another second factor already
 */
export async function confirmSecondFactor(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  { secret, code }: { secret: string; code: string },
): Promise<void> {
  const own = await getOwnAccount(tx, scope);
  if (own.totpSecret === secret) return;
  const step = stepOfCode(secret, code, ports.clock.now());
  if (step === null) throw new AppError('second-factor-wrong');
  const set = await tx
    .update(account)
    .set({ totpSecret: secret, totpUsedStep: step, version: sql`${account.version} + 1` })
    .where(and(eq(account.id, own.id), isNull(account.totpSecret)))
    .returning({ id: account.id });
  if (set.length === 0) throw new AppError('version-conflict');
  await appendAudit(tx, scope, { action: 'account.second-factor-on', subject: own.id });
}

/** @throws AppError `password-wrong`, `sign-in-throttled`, `overloaded` */
export async function removeSecondFactor(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  password: string,
): Promise<void> {
  const own = await getOwnAccount(tx, scope);
  await provePassword(ports, scope, own, password);
  if (own.totpSecret === null) return;
  await tx
    .update(account)
    .set({ totpSecret: null, totpUsedStep: null, version: sql`${account.version} + 1` })
    .where(eq(account.id, own.id));
  await appendAudit(tx, scope, { action: 'account.second-factor-off', subject: own.id });
}
