import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { stepOfCode } from '../../adapters/one-time-code.ts';
import type { Database, Pool } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import type { Context } from '../../rpc/trpc.ts';
import { appendAudit } from '../audit/mutations.ts';
import { type AccountRow, findAccountByName } from './data.ts';
import { beginSession } from './sessions.ts';
import { hashToken } from './token.ts';

export interface Credentials {
  /** In the form `AccountName` gives it. */
  readonly name: string;
  readonly password: string;
  /** Of the second factor, when the account has one. */
  readonly code: string | null;
}

/**
 * Signs a browser in. Every try counts before it is judged; an unknown name, a suspended account and a wrong password cost the same
 * and answer the same.
 * @throws AppError `sign-in-failed`, `sign-in-throttled`, `overloaded`; with the right password only: `second-factor-required`,
 * `second-factor-wrong`
 */
export async function signIn(
  { pool, visitor, ports }: Context,
  { name, password, code }: Credentials,
): Promise<{ mustChangePassword: boolean }> {
  const attempt = ports.signIns.attempt(hashToken(name), visitor.address);
  const found = await findAccountByName(pool, name);
  const fits = await ports.passwords.verify(found?.passwordHash ?? null, password).catch((error) => {
    attempt.withdraw();
    throw error;
  });
  if (!found || !fits || found.suspended) {
    await noteFailure(pool, { visitor, ports }, found, 'account.sign-in-failed');
    throw new AppError('sign-in-failed');
  }
  if (found.totpSecret !== null && code === null) {
    // Neither a failure nor a success: what was counted before goes on counting.
    attempt.withdraw();
    throw new AppError('second-factor-required');
  }
  const now = ports.clock.now();
  const token = await pool.transaction(async (tx) => {
    if (found.totpSecret !== null && !(await takeCode(tx, found, code ?? '', now))) return null;
    const begun = await beginSession(tx, found.id, visitor, now, visitor.sessionId);
    await appendAudit(tx, { actor: found.id, address: visitor.address }, { action: 'account.sign-in' });
    return begun;
  });
  if (token === null) {
    await noteFailure(pool, { visitor, ports }, found, 'account.second-factor-failed');
    throw new AppError('second-factor-wrong');
  }
  attempt.succeed();
  visitor.setToken(token);
  return { mustChangePassword: found.mustChangePassword };
}

/** Whether a code fits and its time step was not used before; it is used now. */
export async function takeCode(
  db: Database,
  { id, totpSecret }: Pick<AccountRow, 'id' | 'totpSecret'>,
  code: string,
  now: Date,
): Promise<boolean> {
  const step = totpSecret === null ? null : stepOfCode(totpSecret, code, now);
  if (step === null) return false;
  const unused = or(isNull(account.totpUsedStep), lt(account.totpUsedStep, step));
  const taken = await db
    .update(account)
    .set({ totpUsedStep: step })
    .where(and(eq(account.id, id), unused))
    .returning({ id: account.id });
  return taken.length > 0;
}

/**
 * Writes a failure down, in a transaction of its own since the procedure throws. The name that was typed is not written: it may
 * be a password in the wrong field. At most one row a minute for an account (or none) and an address, with how many there were.
 */
async function noteFailure(
  pool: Pool,
  { visitor, ports }: Pick<Context, 'visitor' | 'ports'>,
  found: AccountRow | null,
  action: 'account.sign-in-failed' | 'account.second-factor-failed',
): Promise<void> {
  const count = ports.signIns.tally(`${found?.id} ${visitor.address} ${action}`);
  if (count === null) return;
  await pool.transaction((tx) =>
    appendAudit(
      tx,
      { actor: 'visitor', address: visitor.address },
      { action, subject: found?.id ?? null, detail: { count } },
    ),
  );
}
