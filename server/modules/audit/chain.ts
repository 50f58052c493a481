import { createHash } from 'node:crypto';
import type { AuditDetail } from '../../db/schema/audit.ts';

export interface AuditEntry {
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: AuditDetail;
}

/** What the first row hashes in place of a row before it. */
export const genesisHash = '0'.repeat(64);

/**
 * The hash of an entry on top of the one before: SHA-256 over a JSON array of fixed order, so that every field counts and none can
 * run into its neighbour. `detail` by sorted key, because `jsonb` keeps no order of its own.
 */
export function hashEntry(entry: AuditEntry, previousHash: string): string {
  const { number, at, actor, address, action, subject, detail } = entry;
  const sorted = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([previousHash, number, at.toISOString(), actor, address, action, subject, sorted]))
    .digest('hex');
}

export type ChainFault =
  /** The row after this number is missing. */
  | 'gap'
  /** Its link to the row before does not fit. */
  | 'link'
  /** Its own content does not fit its hash. */
  | 'content';

/**
 * Whether an entry stands rightly behind the one before.
 * @param previous number and hash of the row before, or of the genesis (0).
 * @returns null when it does, else what is wrong.
 */
export function faultOf(
  entry: AuditEntry & { readonly previousHash: string; readonly hash: string },
  previous: { readonly number: number; readonly hash: string },
): ChainFault | null {
  if (entry.number !== previous.number + 1) return 'gap';
  if (entry.previousHash !== previous.hash) return 'link';
  return hashEntry(entry, previous.hash) === entry.hash ? null : 'content';
}
