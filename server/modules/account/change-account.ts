import { and, eq, sql } from 'drizzle-orm';
import type { AccountFacts } from '../../../shared/account-view.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Transaction } from '../../db/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import type { Ports } from '../../rpc/ports.ts';
import { appendAudit } from '../audit/mutations.ts';
import { getCityCode } from '../division/data.ts';
import { revokeAllTokens } from './access-tokens.ts';
import { type AccountRow, listBoundCodes, reaches } from './data.ts';
import { bindAccount, lockAccounts, proveDivisions } from './mutations.ts';
import { endSessions } from './sessions.ts';
import { newPassword } from './token.ts';

/** What a change of an account starts from. */
export interface Target {
  readonly id: string;
  /** As the administrator saw it. */
  readonly version: number;
}

/**
 * Locks and loads an account that the scope may handle.
 * @throws AppError `not-found`, also outside the scope; `version-conflict`
 */
async function loadTarget(
  tx: Transaction,
  scope: Scope,
  { id, version }: Target,
): Promise<AccountRow & { boundCodes: readonly string[] }> {
  await lockAccounts(tx);
  const [row] = await tx.select().from(account).where(eq(account.id, id)).for('update');
  const boundCodes = (await listBoundCodes(tx, [id])).get(id) ?? [];
  if (!row || !reaches(scope, boundCodes)) throw new AppError('not-found');
  if (row.version !== version) throw new AppError('version-conflict');
  return { ...row, boundCodes };
}

async function save(tx: Transaction, id: string, now: Date, facts: Partial<AccountRow>): Promise<void> {
  await tx
    .update(account)
    .set({ ...facts, version: sql`${account.version} + 1`, updatedAt: now })
    .where(eq(account.id, id));
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.every((code) => b.includes(code)) && b.every((code) => a.includes(code));
}

/**
 * Changes what is said of an account. Another role or fewer divisions end its sessions.
 * @throws AppError `not-found`, `version-conflict`, `account-exists`, `division-unknown`, `role-division-mismatch`, `own-account`,
 * `last-administrator`
 */
export async function updateAccount(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  target: Target,
  facts: AccountFacts,
): Promise<void> {
  const before = await loadTarget(tx, scope, target);
  await proveDivisions(tx, scope, facts);
  const moved = !sameCodes(before.boundCodes, facts.boundCodes);
  if (before.id === scope.actor && (moved || facts.role !== before.role)) throw new AppError('own-account');
  if (facts.name !== before.name) {
    const [taken] = await tx.select({ id: account.id }).from(account).where(eq(account.name, facts.name));
    if (taken) throw new AppError('account-exists', { name: facts.name });
  }
  const { boundCodes, ...rest } = facts;
  await save(tx, before.id, ports.clock.now(), rest);
  await bindAccount(tx, before.id, boundCodes);
  await proveAdministration(tx, before);
  const lessened =
    facts.role !== before.role || before.boundCodes.some((code) => !facts.boundCodes.includes(code));
  const sessionsEnded = lessened ? await endSessions(tx, before.id, null) : 0;
  await appendAudit(tx, scope, {
    action: 'account.update',
    subject: before.id,
    detail: { role: facts.role, division: facts.boundCodes.join(' '), sessionsEnded },
  });
}

/** @throws AppError `last-administrator` when an administrator of the whole city was changed and no active one is left */
async function proveAdministration(
  tx: Transaction,
  before: AccountRow & { boundCodes: readonly string[] },
): Promise<void> {
  const city = (await getCityCode(tx)) ?? '';
  if (before.role !== 'administrator' || before.suspended || !before.boundCodes.includes(city)) return;
  const left = await tx
    .select({ id: account.id })
    .from(account)
    .innerJoin(accountDivision, eq(accountDivision.accountId, account.id))
    .where(
      and(
        eq(account.role, 'administrator'),
        eq(account.suspended, false),
        eq(accountDivision.divisionCode, city),
      ),
    )
    .limit(1);
  if (left.length === 0) throw new AppError('last-administrator');
}

/** Locks an account out at once, or lets it in again. @throws AppError `not-found`, `version-conflict`, `own-account`, `last-administrator` */
export async function setSuspended(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  target: Target,
  suspended: boolean,
): Promise<void> {
  const before = await loadTarget(tx, scope, target);
  if (before.id === scope.actor) throw new AppError('own-account');
  if (before.suspended === suspended) return;
  await save(tx, before.id, ports.clock.now(), { suspended });
  await proveAdministration(tx, before);
  const sessionsEnded = suspended ? await endSessions(tx, before.id, null) : 0;
  await appendAudit(tx, scope, {
    action: suspended ? 'account.suspend' : 'account.resume',
    subject: before.id,
    detail: { sessionsEnded },
  });
}

/** A new password to hand over; the one before and all sessions end. @throws AppError `not-found`, `version-conflict`, `own-account` */
export async function resetPassword(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  target: Target,
): Promise<{ password: string }> {
  const before = await loadTarget(tx, scope, target);
  if (before.id === scope.actor) throw new AppError('own-account');
  const password = newPassword();
  const passwordHash = await ports.passwords.hash(password);
  await save(tx, before.id, ports.clock.now(), { passwordHash, mustChangePassword: true });
  const sessionsEnded = await endSessions(tx, before.id, null);
  const tokensRevoked = await revokeAllTokens(tx, before.id, ports.clock.now());
  await appendAudit(tx, scope, {
    action: 'account.reset-password',
    subject: before.id,
    detail: { sessionsEnded, tokensRevoked },
  });
  return { password };
}

/** For who has lost the telephone; all sessions end, since one may be on it. @throws AppError `not-found`, `version-conflict`, `own-account` */
export async function clearSecondFactor(
  tx: Transaction,
  scope: Scope,
  ports: Ports,
  target: Target,
): Promise<void> {
  const before = await loadTarget(tx, scope, target);
  if (before.id === scope.actor) throw new AppError('own-account');
  if (before.totpSecret === null) return;
  await save(tx, before.id, ports.clock.now(), { totpSecret: null, totpUsedStep: null });
  const sessionsEnded = await endSessions(tx, before.id, null);
  await appendAudit(tx, scope, {
    action: 'account.clear-second-factor',
    subject: before.id,
    detail: { sessionsEnded },
  });
}
