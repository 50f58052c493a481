import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import { countRecords, type Figures, tallyUnit } from '../../../../shared/indicator/tally-unit.ts';
import { isVenueReached } from '../../../../shared/indicator/venue-reached.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { PartyRecord } from '../../../../shared/report/party-record.ts';
import type { Thresholds } from '../../../../shared/threshold.ts';
import type { VenueRecord } from '../../../../shared/venue.ts';
import type { Database } from '../../../db/database.ts';
import { partyOrganisationState, starGrade } from '../../../db/schema/party-organisation.ts';
import type { Scope } from '../../../db/scope.ts';
import { listDuties } from '../../instructor/data.ts';
import { listCovered, listOrganisations, type OrganisationRow } from '../../organisation/data.ts';
import { getThresholds } from '../../standard/data.ts';
import { getChecklist, listVenues } from '../../venue/data.ts';
import { listSharingOrganisations } from '../../venue-share/sharing/data.ts';

/** The records of a quarter as the registry has them now, by the division they stand in. */
export interface Registry {
  readonly quarter: Quarter;
  readonly thresholds: Thresholds;
  readonly organisations: readonly OrganisationRow[];
  readonly organisationsIn: ReadonlyMap<string, readonly OrganisationRow[]>;
  readonly venuesIn: ReadonlyMap<string, readonly VenueRecord[]>;
  readonly partiesIn: ReadonlyMap<string, readonly PartyRecord[]>;
  readonly dutiesIn: ReadonlyMap<string, Duties>;
}

/** Duties of instructors that are due, and those of them done. */
export interface Duties {
  readonly due: number;
  readonly done: number;
}

/** Whether a unit's report came in time: 0 of 0 while it is not due. */
export interface Timeliness {
  readonly onTime: number;
  readonly due: number;
}

/** Reads everything the indicators of a quarter are counted from. @param divisionCodes by default the whole scope */
export async function loadRegistry(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  divisionCodes?: readonly string[],
): Promise<Registry> {
  const [organisations, venues, parties, covered, duties, thresholds, checklist, sharing] = await Promise.all(
    [
      listOrganisations(db, scope, quarter, divisionCodes ? { divisionCodes } : {}),
      listVenues(db, scope, quarter),
      listPartyStates(db, scope, quarter, divisionCodes),
      listCovered(db, quarter),
      listDuties(db, scope, divisionCodes ?? [...scope.divisionCodes], quarter),
      getThresholds(db, quarter),
      getChecklist(db, quarter),
      listSharingOrganisations(db, quarter),
    ],
  );
  const atHand = {
    checklist,
    venues: venues.filter(({ organisationId }) => organisationId !== null),
    sharing,
  };
  return {
    quarter,
    thresholds,
    organisations,
    organisationsIn: groupByDivision(organisations),
    venuesIn: groupByDivision(venues),
    partiesIn: groupByDivision(
      parties.map((party): PartyRecord => {
        const organisationIds = covered.get(party.id) ?? [];
        return {
          ...party,
          organisations: organisationIds.length,
          venueReached: isVenueReached({ ...party, organisationIds }, atHand),
        };
      }),
    ),
    dutiesIn: duties,
  };
}

const noDuties: Duties = { due: 0, done: 0 };

/** The figures of what stands in one division itself, not of what lies below it. */
export function figuresOf(
  registry: Pick<Registry, 'thresholds' | 'organisationsIn' | 'partiesIn' | 'dutiesIn'>,
  code: string,
  report: Timeliness,
): Figures {
  const organisations = registry.organisationsIn.get(code) ?? [];
  return {
    tally: tallyUnit({
      thresholds: registry.thresholds,
      organisations,
      partyOrganisations: registry.partiesIn.get(code) ?? [],
      instructorDuties: registry.dutiesIn.get(code) ?? noDuties,
      report,
    }),
    counts: countRecords(organisations),
  };
}

async function listPartyStates(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  divisionCodes: readonly string[] | undefined,
): Promise<Omit<PartyRecord, 'organisations' | 'venueReached'>[]> {
  const party = db
    .selectDistinctOn([partyOrganisationState.partyOrganisationId])
    .from(partyOrganisationState)
    .where(lte(partyOrganisationState.fromQuarter, quarter))
    .orderBy(partyOrganisationState.partyOrganisationId, desc(partyOrganisationState.fromQuarter))
    .as('party');
  const grade = db
    .selectDistinctOn([starGrade.partyOrganisationId])
    .from(starGrade)
    .where(lte(starGrade.fromQuarter, quarter))
    .orderBy(starGrade.partyOrganisationId, desc(starGrade.fromQuarter))
    .as('grade');
  const rows = await db
    .select()
    .from(party)
    .leftJoin(grade, eq(grade.partyOrganisationId, party.partyOrganisationId))
    .where(
      and(
        eq(party.dissolved, false),
        inArray(
          party.divisionCode,
          (divisionCodes ?? [...scope.divisionCodes]).filter((code) => scope.divisionCodes.has(code)),
        ),
      ),
    )
    .orderBy(party.partyOrganisationId);
  return rows.map(({ party: each, grade: given }) => ({
    id: each.partyOrganisationId,
    divisionCode: each.divisionCode,
    name: each.name,
    kind: each.kind,
    formation: each.formation,
    leadOrganisationId: each.leadOrganisationId,
    secretary: each.secretary,
    founded: each.founded,
    electionDueOn: each.electionDueOn,
    honours: each.honours,
    grade: given?.grade ?? 0,
  }));
}

export function groupByDivision<T extends { readonly divisionCode: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.divisionCode);
    if (group) group.push(row);
    else groups.set(row.divisionCode, [row]);
  }
  return groups;
}
