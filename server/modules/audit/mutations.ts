import { desc, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/database.ts';
import { type AuditDetail, audit } from '../../db/schema/audit.ts';
import type { Scope } from '../../db/scope.ts';
import { genesisHash, hashEntry } from './chain.ts';

/** Arbitrary but fixed: appends stand in line here, so that each hashes the one before. */
const advisoryLock = 20_130_052;

/** What somebody did. `subject`: code or id, never a name; `detail`: counts and formats, no values of the registry. */
export interface AuditEvent {
  readonly action: string;
  readonly subject?: string | null;
  readonly detail?: AuditDetail;
}

/** Appends what the caller's transaction does to the audit. Call it last in the transaction: others wait from here until it ends. */
export function appendAudit(
  tx: Transaction,
  who: Pick<Scope, 'actor' | 'address'>,
  event: AuditEvent,
): Promise<void> {
  return appendAudits(tx, who, [event]);
}

/** The same for several actions of one transaction, in their order. */
export async function appendAudits(
  tx: Transaction,
  who: Pick<Scope, 'actor' | 'address'>,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
  const [last] = await tx
    .select({ number: audit.number, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.number))
    .limit(1);
  let previous = last ?? { number: 0, hash: genesisHash };
  const at = new Date();
  const rows = events.map(({ action, subject = null, detail = {} }) => {
    const number = previous.number + 1;
    const entry = { number, at, actor: who.actor, address: who.address, action, subject, detail };
    const row = { ...entry, previousHash: previous.hash, hash: hashEntry(entry, previous.hash) };
    previous = row;
    return row;
  });
  await tx.insert(audit).values(rows);
}
