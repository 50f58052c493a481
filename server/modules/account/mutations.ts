import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { type AccountFacts, roleLevels } from '../../../shared/account-view.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Transaction } from '../../db/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import { division } from '../../db/schema/division.ts';
import type { Scope } from '../../db/scope.ts';
import type { Ports } from '../../rpc/ports.ts';
import { appendAudit } from '../audit/mutations.ts';
import { newPassword } from './token.ts';

/** Arbitrary but fixed: changes of accounts stand in line here, so that two of them cannot take away the last administrator. */
const advisoryLock = 20_130_053;

/** From here to the end of the transaction nobody else makes or changes accounts. */
export async function lockAccounts(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
}

/**
 * Stores an account as it is given; who may do that is the caller's question, and so is the lock.
 * @throws AppError `account-exists`
 */
export async function insertAccount(
  tx: Transaction,
  facts: AccountFacts,
  secret: { readonly passwordHash: string; readonly mustChangePassword: boolean },
  now: Date,
): Promise<string> {
  const { boundCodes, ...rest } = facts;
  const id = randomUUID();
  const made = await tx
    .insert(account)
    .values({ id, ...rest, ...secret, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: account.name })
    .returning({ id: account.id });
  if (made.length === 0) throw new AppError('account-exists', { name: facts.name });
  await bindAccount(tx, id, boundCodes);
  return id;
}

/** Binds an account to these divisions and no others. */
export async function bindAccount(
  tx: Transaction,
  accountId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.delete(accountDivision).where(eq(accountDivision.accountId, accountId));
  const rows = [...new Set(codes)].map((divisionCode) => ({ accountId, divisionCode }));
  await tx.insert(accountDivision).values(rows);
}

/** @throws AppError `division-unknown`, also for one outside the scope; `role-division-mismatch` */
export async function proveDivisions(
  tx: Transaction,
  scope: Scope,
  { role, boundCodes }: AccountFacts,
): Promise<void> {
  const rows = await tx
    .select({ code: division.code, level: division.level })
    .from(division)
    .where(inArray(division.code, [...boundCodes]));
  const levels = new Map(rows.map(({ code, level }) => [code, level]));
  for (const code of boundCodes) {
    const level = levels.get(code);
    if (!level || !scope.divisionCodes.has(code)) throw new AppError('division-unknown', { code });
    if (!roleLevels[role].includes(level)) throw new AppError('role-division-mismatch', { code });
  }
}

/** Makes an account with a password to hand over. @throws AppError `account-exists`, `division-unknown`, `role-division-mismatch` */
export async function createAccount(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  facts: AccountFacts,
): Promise<{ id: string; password: string }> {
  await lockAccounts(tx);
  await proveDivisions(tx, scope, facts);
  const password = newPassword();
  const passwordHash = await ports.passwords.hash(password);
  const secret = { passwordHash, mustChangePassword: true };
  const id = await insertAccount(tx, facts, secret, ports.clock.now());
  await appendAudit(tx, scope, {
    action: 'account.create',
    subject: id,
    detail: { role: facts.role, division: facts.boundCodes.join(' ') },
  });
  return { id, password };
}
