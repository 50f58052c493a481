import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { LngLat } from '../../../shared/division.ts';
import { cleanUscc } from '../../../shared/import/cells/uscc.ts';
import { developedInYear } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { QualityRecord } from '../../../shared/report/quality-context.ts';
import type { Database } from '../../db/database.ts';
import { instructorAssignment } from '../../db/schema/instructor.ts';
import { liaisonPlan } from '../../db/schema/liaison.ts';
import { organisation, organisationDivision, organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import type { Scope } from '../../db/scope.ts';

/** A record with what search and the quality rules need beside it. */
export type OrganisationRow = QualityRecord & {
  readonly nameInitials: string;
  /** `2013`, `2013-05` or `2013-05-17`. */
  readonly founded: string | null;
};

export interface OrganisationFilter {
  /** Only these organisations. */
  readonly ids?: readonly string[];
  /** Only those that belong to this party organisation. */
  readonly partyOrganisationId?: string;
  /** Only these division codes (already expanded to everything below). */
  readonly divisionCodes?: readonly string[];
}

/** Of more than these, reading everything costs no more. */
const fewDivisions = 100;

/**
 * The organisations of the scope as they stand at a quarter's cut-off, in the order of their id.
 * All statuses are returned; what counts is decided by the shared rules, so that nothing is silently dropped here.
 */
export async function listOrganisations(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  filter: OrganisationFilter = {},
): Promise<OrganisationRow[]> {
  const state = db
    .selectDistinctOn([organisationState.organisationId])
    .from(organisationState)
    .where(
      and(
        lte(organisationState.fromQuarter, quarter),
        filter.ids ? inArray(organisationState.organisationId, [...filter.ids]) : undefined,
        // Only those that ever stood there: where they stand at the quarter is asked below.
        filter.divisionCodes && filter.divisionCodes.length < fewDivisions
          ? inArray(
              organisationState.organisationId,
              db
                .select({ id: organisationDivision.organisationId })
                .from(organisationDivision)
                .where(inArray(organisationDivision.divisionCode, [...filter.divisionCodes])),
            )
          : undefined,
      ),
    )
    .orderBy(organisationState.organisationId, sql`${organisationState.fromQuarter} desc`)
    .as('state');
  const party = db
    .selectDistinctOn([partyOrganisationState.partyOrganisationId])
    .from(partyOrganisationState)
    .where(lte(partyOrganisationState.fromQuarter, quarter))
    .orderBy(partyOrganisationState.partyOrganisationId, sql`${partyOrganisationState.fromQuarter} desc`)
    .as('party');
  const grade = db
    .selectDistinctOn([starGrade.partyOrganisationId])
    .from(starGrade)
    .where(lte(starGrade.fromQuarter, quarter))
    .orderBy(starGrade.partyOrganisationId, sql`${starGrade.fromQuarter} desc`)
    .as('grade');
  const instructed = db
    .selectDistinctOn([instructorAssignment.organisationId], {
      organisationId: instructorAssignment.organisationId,
      instructorId: instructorAssignment.instructorId,
    })
    .from(instructorAssignment)
    .where(
      and(
        lte(instructorAssignment.fromQuarter, quarter),
        filter.ids ? inArray(instructorAssignment.organisationId, [...filter.ids]) : undefined,
      ),
    )
    .orderBy(instructorAssignment.organisationId, sql`${instructorAssignment.fromQuarter} desc`)
    .as('instructed');
  const plan = db
    .selectDistinctOn([liaisonPlan.organisationId], {
      organisationId: liaisonPlan.organisationId,
      reason: liaisonPlan.reason,
      dueOn: liaisonPlan.dueOn,
      doneOn: liaisonPlan.doneOn,
      closed: liaisonPlan.closed,
    })
    .from(liaisonPlan)
    .where(
      and(
        lte(liaisonPlan.fromQuarter, quarter),
        filter.ids ? inArray(liaisonPlan.organisationId, [...filter.ids]) : undefined,
      ),
    )
    .orderBy(liaisonPlan.organisationId, sql`${liaisonPlan.fromQuarter} desc`)
    .as('plan');
  const rows = await db
    .select()
    .from(state)
    .leftJoin(instructed, eq(instructed.organisationId, state.organisationId))
    .leftJoin(plan, eq(plan.organisationId, state.organisationId))
    .leftJoin(party, eq(party.partyOrganisationId, state.partyOrganisationId))
    .leftJoin(grade, eq(grade.partyOrganisationId, party.partyOrganisationId))
    .where(filter.partyOrganisationId ? eq(state.partyOrganisationId, filter.partyOrganisationId) : undefined)
    .orderBy(state.organisationId);
  const wanted = filter.divisionCodes && new Set(filter.divisionCodes);
  return rows
    .filter(
      (row) =>
        scope.divisionCodes.has(row.state.divisionCode) && (!wanted || wanted.has(row.state.divisionCode)),
    )
    .map(
      (row): OrganisationRow => ({
        id: row.state.organisationId,
        divisionCode: row.state.divisionCode,
        sector: row.state.sector,
        uscc: row.state.uscc,
        name: row.state.name,
        nameInitials: row.state.nameInitials,
        industry: row.state.industry,
        address: row.state.address,
        lngLat: toLngLat(row.state.lng, row.state.lat),
        location: row.state.location,
        employees: row.state.employees,
        members: row.state.members,
        activists: row.state.activists,
        developedThisYear: developedInYear(row.state, quarter),
        founded: row.state.founded,
        status: row.state.status,
        // A dissolved party organisation covers nobody.
        partyOrganisation:
          row.party && !row.party.dissolved
            ? {
                id: row.party.partyOrganisationId,
                name: row.party.name,
                kind: row.party.kind,
                formation: row.party.formation,
                leadOrganisationId: row.party.leadOrganisationId,
                grade: row.grade?.grade ?? 0,
              }
            : null,
        instructed: (row.instructed?.instructorId ?? null) !== null,
        ...planOf(row),
        electionDueOn: row.party && !row.party.dissolved ? row.party.electionDueOn : null,
        dissolvedPartyOrganisation: row.party?.dissolved ? row.party.name : null,
        source: row.state.source,
        version: row.state.version,
        since: row.state.fromQuarter,
      }),
    );
}

interface Planned {
  readonly party: { readonly dissolved: boolean } | null;
  readonly plan: Pick<typeof liaisonPlan.$inferSelect, 'reason' | 'dueOn' | 'doneOn' | 'closed'> | null;
}

/** The plan speaks only while the organisation is not organised: who is organised needs none any more. */
function planOf({ party, plan }: Planned): Pick<OrganisationRow, 'unorganisedReason' | 'planDueOn'> {
  if (!plan || plan.closed || (party && !party.dissolved))
    return { unorganisedReason: null, planDueOn: null };
  return { unorganisedReason: plan.reason, planDueOn: plan.doneOn === null ? plan.dueOn : null };
}

/**
 * Party organisation → ids of the operating organisations in it at a quarter's cut-off, whatever the scope: whether a joint one is
 * whole cannot be judged inside one division. For rules and counts only; ids outside the scope are never answered to anybody.
 * @param partyOrganisationId only of this one
 */
export async function listCovered(
  db: Database,
  quarter: Quarter,
  partyOrganisationId?: string,
): Promise<Map<string, string[]>> {
  const only = partyOrganisationId ? sql` where party_organisation_id = ${partyOrganisationId}` : sql``;
  const rows = await db.execute<{ party: string; id: string }>(
    sql`select party_organisation_id as party, organisation_id as id from covered_organisations(${quarter})${only}`,
  );
  const covered = new Map<string, string[]>();
  for (const { id, party } of rows) {
    const ids = covered.get(party);
    if (ids) ids.push(id);
    else covered.set(party, [id]);
  }
  return covered;
}

/**
 * Code → how many operating organisations outside `own` bear it too, of the codes borne in `own`, whatever the scope: a code is unique
 * in the whole registry. Counts only.
 */
export async function countCodesElsewhere(
  db: Database,
  quarter: Quarter,
  own: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.execute<{ uscc: string; held: number }>(
    sql`select uscc, held from codes_elsewhere(${quarter}, string_to_array(${own.join(',')}, ','))`,
  );
  return new Map(rows.map(({ uscc, held }) => [cleanUscc(uscc), held]));
}

function toLngLat(lng: number | null, lat: number | null): LngLat | null {
  return lng === null || lat === null ? null : [lng, lat];
}

/** Whether the registry holds any organisation at all, in any quarter or scope. */
export async function hasOrganisations(db: Database): Promise<boolean> {
  return (await db.select({ id: organisation.id }).from(organisation).limit(1)).length > 0;
}
