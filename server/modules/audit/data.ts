import { asc, gt } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { type ChainFault, faultOf, genesisHash } from './chain.ts';

export interface AuditVerdict {
  /** Rows that stand rightly, from the first on. */
  readonly verified: number;
  /** Hash of the last row verified. Written down elsewhere, it also shows a tail that was cut off. */
  readonly headHash: string;
  /** The first row that does not, or null. */
  readonly firstBad: { readonly number: number; readonly fault: ChainFault } | null;
}

const page = 5000;

/** Walks the whole chain from its first row. */
export async function verifyAudit(db: Database): Promise<AuditVerdict> {
  let previous = { number: 0, hash: genesisHash };
  for (;;) {
    const entries = await db
      .select()
      .from(audit)
      .where(gt(audit.number, previous.number))
      .orderBy(asc(audit.number))
      .limit(page);
    for (const entry of entries) {
      const fault = faultOf(entry, previous);
      if (fault !== null) {
        return {
          verified: previous.number,
          headHash: previous.hash,
          firstBad: { number: fault === 'gap' ? previous.number + 1 : entry.number, fault },
        };
      }
      previous = { number: entry.number, hash: entry.hash };
    }
    if (entries.length < page) return { verified: previous.number, headHash: previous.hash, firstBad: null };
  }
}
