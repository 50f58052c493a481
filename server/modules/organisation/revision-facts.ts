import { asc, inArray } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { RecordFacts } from '../../../shared/record-difference.ts';
import type { Database } from '../../db/database.ts';
import type { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';

/** A state as a revision keeps it: JSON, perhaps written before a fact existed. */
export type KeptState = Partial<Omit<typeof organisationState.$inferSelect, 'updatedAt'>>;

export type NameParty = (id: string, quarter: Quarter | null) => string;

/** The names that the party organisations of some states had, quarter by quarter. */
export async function loadPartyNames(
  db: Database,
  states: readonly (KeptState | null)[],
): Promise<NameParty> {
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

/** What a reader sees of a kept state. */
export function toFacts(kept: unknown, quarter: Quarter | null, nameParty: NameParty): RecordFacts | null {
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
    activists: state.activists ?? null,
    developedThisYear: state.developedThisYear ?? null,
    founded: state.founded ?? null,
    status: state.status ?? null,
    source: state.source ?? null,
    partyOrganisation: party ? { id: party, name: nameParty(party, quarter) } : null,
  };
}
