import { and, desc, inArray, lte } from 'drizzle-orm';
import type { LngLat } from '../../../shared/division.ts';
import type { Plan } from '../../../shared/liaison/card.ts';
import { isAboveScale, type Sector } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { liaisonPlan } from '../../db/schema/liaison.ts';
import type { Scope } from '../../db/scope.ts';
import { type InstructorSummary, listInstructorsOf } from '../instructor/data.ts';
import { listOrganisations, type OrganisationRow } from '../organisation/data.ts';
import { getAboveScaleThreshold } from '../setting/data.ts';

/** A card 一企一策 with the organisation it is about; where it stands on a day says `cardState` of shared/liaison/card.ts. */
export interface PlanCard {
  readonly organisationId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly sector: Sector;
  readonly employees: number | null;
  readonly members: number | null;
  readonly lngLat: LngLat | null;
  readonly operating: boolean;
  readonly aboveScale: boolean;
  readonly organised: boolean;
  /** Null: 待建卡. */
  readonly plan: Plan | null;
  readonly instructor: InstructorSummary | null;
}

/**
 * The cards of a quarter in the order of the organisation's id: one for each operating above-scale enterprise that is not organised,
 * with its plan or without, and every other organisation that has a plan, organised ones among them.
 * @param divisionCodes already expanded to everything below
 */
export async function listPlans(
  db: Database,
  scope: Scope,
  divisionCodes: readonly string[],
  quarter: Quarter,
): Promise<PlanCard[]> {
  const rows = await listOrganisations(db, scope, quarter, { divisionCodes });
  return listCardsOf(db, rows, quarter);
}

/** The cards of some organisations at a quarter; those without a card are left out. */
export async function listCardsOf(
  db: Database,
  rows: readonly OrganisationRow[],
  quarter: Quarter,
): Promise<PlanCard[]> {
  const ids = rows.map(({ id }) => id);
  const [plans, instructors, threshold] = await Promise.all([
    listPlansOf(db, ids, quarter),
    listInstructorsOf(db, ids, quarter),
    getAboveScaleThreshold(db, quarter),
  ]);
  return rows.flatMap((row): PlanCard[] => {
    const plan = plans.get(row.id) ?? null;
    const [operating, organised] = [row.status === 'operating', row.partyOrganisation !== null];
    const aboveScale = isAboveScale(row, threshold);
    if (!plan && !(operating && aboveScale && !organised)) return [];
    const { id: organisationId, name, divisionCode, sector, employees, members, lngLat } = row;
    const facts = { organisationId, name, divisionCode, sector, employees, members, lngLat };
    const instructor = instructors.get(row.id)?.instructor ?? null;
    return [{ ...facts, operating, aboveScale, organised, plan, instructor }];
  });
}

/** Organisation → its plan at a quarter. */
export async function listPlansOf(
  db: Database,
  organisationIds: readonly string[],
  quarter: Quarter,
): Promise<Map<string, Plan>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([liaisonPlan.organisationId])
    .from(liaisonPlan)
    .where(
      and(inArray(liaisonPlan.organisationId, [...organisationIds]), lte(liaisonPlan.fromQuarter, quarter)),
    )
    .orderBy(liaisonPlan.organisationId, desc(liaisonPlan.fromQuarter));
  return new Map(
    rows.map(({ organisationId, actor: _actor, updatedAt: _at, ...plan }) => [organisationId, plan]),
  );
}
