import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { snapshot } from '../../db/schema/report.ts';
import { type ChainFault, faultOf, genesisHash } from './chain.ts';

export interface AuditVerdict {
  /** Rows that stand rightly, from the first on. */
  readonly verified: number;
  /** Hash of the last row verified. Written down elsewhere, it also shows a tail that was cut off. */
  readonly headHash: string;
  /** The first row that does not, or null. */
  readonly firstBad: { readonly number: number; readonly fault: ChainFault } | null;
}

/** Hash of the newest entry, or null when there is none. */
export async function getAuditHead(db: Database): Promise<string | null> {
  const [last] = await db.select({ hash: audit.hash }).from(audit).orderBy(desc(audit.number)).limit(1);
  return last?.hash ?? null;
}

/**
 * Hash of the newest entry that tells of the publication of a quarter of one of these divisions.
 * @param revision only of this one
 */
export async function getPublicationHash(
  db: Database,
  divisionCodes: readonly string[],
  quarter: Quarter,
  revision?: number,
): Promise<string | null> {
  const [last] = await db
    .select({ hash: audit.hash })
    .from(audit)
    .where(
      and(
        eq(audit.action, 'report.publish'),
        inArray(audit.subject, [...divisionCodes]),
        sql`${audit.detail} ->> 'quarter' = ${quarter}`,
        revision === undefined ? undefined : sql`(${audit.detail} ->> 'revision')::int = ${revision}`,
      ),
    )
    .orderBy(desc(audit.number))
    .limit(1);
  return last?.hash ?? null;
}

export interface SnapshotVerdict {
  readonly verified: number;
  /** The first one, by quarter and division, that is not what was published, or null. */
  readonly firstBad: {
    readonly division: string;
    readonly quarter: Quarter;
    readonly revision: number;
    /** `content`: its facts do not fit its hash; `audit`: the audit has another hash of it, or none; `missing`: only the audit knows it. */
    readonly fault: 'content' | 'audit' | 'missing';
  } | null;
}

/**
 * Holds every snapshot of a published quarter against its own hash and against the one in the audit; meaningful as far as the audit
 * itself was verified. Also finds a publication the audit tells of whose snapshot is gone.
 */
export async function verifySnapshots(db: Database): Promise<SnapshotVerdict> {
  const bad = await db.execute<{
    division: string;
    quarter: string;
    revision: number;
    fault: 'content' | 'audit' | 'missing';
  }>(sql`
    select coalesce(s.division_code, a.division) as division, coalesce(s.quarter, a.quarter) as quarter,
      coalesce(s.revision, a.revision) as revision,
      case when s.report_id is null then 'missing'
        when encode(sha256(convert_to(s.facts, 'UTF8')), 'hex') <> s.sha256
          or s.tallies -> 'tally' <> s.facts::jsonb -> 'tallies' then 'content' else 'audit' end as fault
    from snapshot s full join (
      select subject as division, detail ->> 'quarter' as quarter, (detail ->> 'revision')::integer as revision,
        detail ->> 'sha256' as sha256 from audit where action = 'report.publish') a
      on a.division = s.division_code and a.quarter = s.quarter and a.revision = s.revision
    where s.report_id is null or a.sha256 is distinct from s.sha256
      or encode(sha256(convert_to(s.facts, 'UTF8')), 'hex') <> s.sha256
      or s.tallies -> 'tally' <> s.facts::jsonb -> 'tallies'
    order by 2, 1, 3 limit 1`);
  const [row] = await db.select({ verified: sql<number>`count(*)::integer` }).from(snapshot);
  return { verified: row?.verified ?? 0, firstBad: bad[0] ?? null };
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
