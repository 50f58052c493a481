import { and, asc, eq, inArray } from 'drizzle-orm';
import type { OperatingStatus } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';

/** One line of an organisation's past: what held from a quarter on. */
export interface HistoryEntry {
  readonly fromQuarter: Quarter;
  readonly name: string;
  readonly employees: number | null;
  readonly members: number | null;
  readonly activists: number | null;
  readonly developedThisYear: number | null;
  readonly status: OperatingStatus;
  readonly partyOrganisationName: string | null;
  readonly located: boolean;
}

export interface GradeEntry {
  readonly fromQuarter: Quarter;
  readonly halfYear: string;
  readonly grade: number;
}

/** Every state of an organisation, oldest first. The caller has proven that it lies in the scope. */
export async function listHistory(db: Database, id: string): Promise<HistoryEntry[]> {
  const states = await db
    .select()
    .from(organisationState)
    .where(eq(organisationState.organisationId, id))
    .orderBy(asc(organisationState.fromQuarter));
  const ids = states.flatMap((state) => state.partyOrganisationId ?? []);
  const parties = ids.length
    ? await db
        .select()
        .from(partyOrganisationState)
        .where(and(inArray(partyOrganisationState.partyOrganisationId, ids)))
        .orderBy(asc(partyOrganisationState.fromQuarter))
    : [];
  return states.map((state) => ({
    fromQuarter: state.fromQuarter,
    name: state.name,
    employees: state.employees,
    members: state.members,
    activists: state.activists,
    developedThisYear: state.developedThisYear,
    status: state.status,
    located: state.lng !== null,
    partyOrganisationName:
      parties.findLast(
        (party) =>
          party.partyOrganisationId === state.partyOrganisationId &&
          party.fromQuarter <= state.fromQuarter &&
          !party.dissolved,
      )?.name ?? null,
  }));
}

/** The star grades of a party organisation, oldest first. */
export async function listGrades(db: Database, partyOrganisationId: string): Promise<GradeEntry[]> {
  return db
    .select({ fromQuarter: starGrade.fromQuarter, halfYear: starGrade.halfYear, grade: starGrade.grade })
    .from(starGrade)
    .where(eq(starGrade.partyOrganisationId, partyOrganisationId))
    .orderBy(asc(starGrade.fromQuarter));
}
