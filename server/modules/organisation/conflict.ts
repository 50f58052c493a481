import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { ChangedField, RecordConflict } from '../../../shared/record-conflict.ts';
import { recordDifference } from '../../../shared/record-difference.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import type { organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { type KeptState, loadPartyNames, toFacts } from './revision-facts.ts';

/** What became different between the version somebody had before them and the state as it is, field by field, and by whose hand. */
export async function findConflict(
  db: Database,
  current: typeof organisationState.$inferSelect,
  quarter: Quarter,
  expectedVersion: number,
): Promise<RecordConflict> {
  const entries = await db
    .select({ revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(
      and(
        eq(revision.entity, 'organisation'),
        eq(revision.entityId, current.organisationId),
        lte(revision.quarter, quarter),
      ),
    )
    .orderBy(asc(revision.id));
  const versionOf = (kept: unknown) => (kept as KeptState | null)?.version;
  const seen = entries.findLastIndex((entry) => versionOf(entry.revision.after) === expectedVersion);
  // A record of the sample has no revision of its beginning: then the first write shows what was before.
  const first =
    seen >= 0 ? seen + 1 : entries.findIndex((entry) => versionOf(entry.revision.before) === expectedVersion);
  const later = first < 0 ? [] : entries.slice(first);
  const base = (seen >= 0 ? entries[seen]?.revision.after : later[0]?.revision.before) as KeptState | null;
  const states = later.flatMap((entry) => [entry.revision.before, entry.revision.after] as KeptState[]);
  const nameParty = await loadPartyNames(db, [base, current, ...states]);
  const facts = (kept: unknown) => toFacts(kept, quarter, nameParty);
  const steps = later.map((entry) => ({
    by: entry.post ?? entry.revision.actor,
    at: entry.revision.at.toISOString(),
    fields: new Set(
      recordDifference(facts(entry.revision.before), facts(entry.revision.after)).map(({ field }) => field),
    ),
  }));
  const last = steps.at(-1);
  return {
    current: current.version,
    changed:
      base && last
        ? recordDifference(facts(base), facts(current)).map((difference): ChangedField => {
            const { by, at } = steps.findLast((step) => step.fields.has(difference.field)) ?? last;
            return { ...difference, by, at };
          })
        : [],
  };
}
