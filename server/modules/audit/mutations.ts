import { desc, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/database.ts';
import { type AuditDetail, audit } from '../../db/schema/audit.ts';
import type { Scope } from '../../db/scope.ts';
import { genesisHash, hashEntry } from './chain.ts';

/** Arbitrary but fixed: appends stand in line here, so that each hashes the one before. */
const advisoryLock = 20_130_052;

/**
 * Appends what the caller's transaction does to the audit. Call it last in the transaction: others wait from here until it ends.
 * @param event.subject code or id, never a name; `detail` counts and formats, no values of the registry.
 */
export async function appendAudit(
  tx: Transaction,
  scope: Scope,
  event: { action: string; subject?: string | null; detail?: AuditDetail },
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
  const [last] = await tx
    .select({ number: audit.number, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.number))
    .limit(1);
  const entry = {
    number: (last?.number ?? 0) + 1,
    at: new Date(),
    actor: scope.actor,
    address: scope.address,
    action: event.action,
    subject: event.subject ?? null,
    detail: event.detail ?? {},
  };
  const previousHash = last?.hash ?? genesisHash;
  await tx.insert(audit).values({ ...entry, previousHash, hash: hashEntry(entry, previousHash) });
}
