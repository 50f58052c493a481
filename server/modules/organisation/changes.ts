import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import {
  type FieldDifference,
  type RecordFacts,
  recordDifference,
} from '../../../shared/record-difference.ts';
import type { Database } from '../../db/database.ts';
import { importBatch } from '../../db/schema/import.ts';
import { organisation, type organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { listOrganisations } from './data.ts';

/** A state as a revision keeps it: JSON, perhaps written before a fact existed. */
type KeptState = Partial<Omit<typeof organisationState.$inferSelect, 'updatedAt'>>;
type Revision = typeof revision.$inferSelect;

/** One write to the record: when, who, why, and what it changed for a reader. */
export interface RecordChange {
  readonly id: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** `local`, `console`, or the account. */
  readonly actor: string;
  readonly kind: 'import' | 'placed' | 'undo' | 'other';
  /** In the user's words; of an import the name of its file. */
  readonly reason: string | null;
  /** The quarter that was written. */
  readonly quarter: Quarter | null;
  /** Empty when only bookkeeping changed. */
  readonly difference: readonly FieldDifference[];
}

export interface RecordChanges {
  /** Newest first. */
  readonly changes: readonly RecordChange[];
  /** Older ones exist beyond the limit. */
  readonly more: boolean;
  /** The record came with the sample data, of which no revision a record is kept. */
  readonly fromSample: boolean;
}

/** Later than any quarter that can be written: finds the state in force last. */
const endOfTime: Quarter = '9999Q4';

/**
 * Who changed what of one organisation and when, over all quarters.
 * @throws AppError `not-found` when the organisation, as it stands last, lies outside the scope.
 */
export async function listChanges(
  db: Database,
  scope: Scope,
  { id, limit }: { id: string; limit: number },
): Promise<RecordChanges> {
  const [last] = await listOrganisations(db, scope, endOfTime, { ids: [id] });
  if (!last) throw new AppError('not-found');
  const [identity] = await db
    .select({ origin: organisation.origin })
    .from(organisation)
    .where(eq(organisation.id, id));
  const rows = await db
    .select({ revision, batchId: importBatch.id })
    .from(revision)
    // An import's writes carry the id of its batch.
    .leftJoin(importBatch, eq(importBatch.id, revision.operationId))
    .where(and(eq(revision.entity, 'organisation'), eq(revision.entityId, id)))
    .orderBy(desc(revision.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const nameParty = await loadPartyNames(
    db,
    shown.flatMap((row) => [row.revision.before, row.revision.after] as (KeptState | null)[]),
  );
  return {
    changes: shown.map(({ revision: entry, batchId }) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      actor: entry.actor,
      kind: batchId === null ? kindOf(entry) : 'import',
      reason: entry.reason,
      quarter: entry.quarter,
      difference: recordDifference(
        toFacts(entry.before, entry.quarter, nameParty),
        toFacts(entry.after, entry.quarter, nameParty),
      ),
    })),
    more: rows.length > limit,
    fromSample: identity?.origin === 'sample',
  };
}

function kindOf({ after, reason }: Revision): RecordChange['kind'] {
  const location = (after as KeptState | null)?.location;
  // A placement leaves its own reason with the point; an undo restores an older one.
  if (location?.source === 'placed' && location.reason === reason) return 'placed';
  return reason === 'undo' ? 'undo' : 'other';
}

type NameParty = (id: string, quarter: Quarter | null) => string;

async function loadPartyNames(db: Database, states: readonly (KeptState | null)[]): Promise<NameParty> {
  const ids = [...new Set(states.flatMap((state) => state?.partyOrganisationId ?? []))];
  const parties = ids.length
    ? await db
        .select({
          id: partyOrganisationState.partyOrganisationId,
          fromQuarter: partyOrganisationState.fromQuarter,
          name: partyOrganisationState.name,
        })
        .from(partyOrganisationState)
        .where(inArray(partyOrganisationState.partyOrganisationId, ids))
        .orderBy(asc(partyOrganisationState.fromQuarter))
    : [];
  return (id, quarter) => {
    const own = parties.filter((party) => party.id === id);
    return (own.findLast((party) => quarter === null || party.fromQuarter <= quarter) ?? own[0])?.name ?? '';
  };
}

function toFacts(kept: unknown, quarter: Quarter | null, nameParty: NameParty): RecordFacts | null {
  const state = kept as KeptState | null;
  if (!state) return null;
  const { lng, lat, partyOrganisationId: party } = state;
  return {
    name: state.name ?? null,
    uscc: state.uscc ?? null,
    divisionCode: state.divisionCode ?? null,
    sector: state.sector ?? null,
    industry: state.industry ?? null,
    address: state.address ?? null,
    place: typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null,
    employees: state.employees ?? null,
    members: state.members ?? null,
    founded: state.founded ?? null,
    status: state.status ?? null,
    partyOrganisation: party ? { id: party, name: nameParty(party, quarter) } : null,
  };
}
