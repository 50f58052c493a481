import { and, desc, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { LngLat } from '../../../shared/division.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { comparePlans, type PlanComparison } from '../../../shared/venue-plan/compare-plans.ts';
import type {
  PlanCorrections,
  PlanKind,
  PlanResult,
  PlanRule,
  PlanStatus,
} from '../../../shared/venue-plan.ts';
import type { Database } from '../../db/database.ts';
import { venuePlan } from '../../db/schema/venue-plan.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { listVenuesById } from './venues-by-id.ts';

export type PlanRow = typeof venuePlan.$inferSelect;

/** A plan as it stands in a list. */
export interface PlanSummary {
  readonly id: string;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly kind: PlanKind;
  readonly name: string;
  readonly status: PlanStatus;
  /** Day the proposals went out. */
  readonly sentOn: string | null;
  readonly version: number;
  /** Of who saved it last. */
  readonly actorPost: string;
  readonly updatedAt: string;
  readonly wanted: number;
  readonly served: number;
  readonly proven: boolean;
  /** Of an assignment, and of a siting. */
  readonly totalMetres: number | null;
  readonly sites: number | null;
}

export interface PlaceName {
  readonly name: string;
  readonly divisionCode: string;
  readonly lngLat: LngLat | null;
}

/** A plan with the names of what it speaks of, as they are in its quarter. */
export interface PlanView extends PlanSummary {
  readonly rule: PlanRule;
  readonly corrections: PlanCorrections;
  readonly result: PlanResult;
  readonly names: {
    readonly organisations: Readonly<Record<string, PlaceName>>;
    readonly venues: Readonly<Record<string, PlaceName>>;
  };
}

/** The plans of a division and of those below it, the latest first. @throws AppError `division-unknown` */
export async function listVenuePlans(
  db: Database,
  scope: Scope,
  { divisionCode, quarter }: { divisionCode: string; quarter: Quarter },
): Promise<PlanSummary[]> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const codes = await listCodesBelow(db, scope, code, quarter);
  const rows = await db
    .select()
    .from(venuePlan)
    .where(and(inArray(venuePlan.divisionCode, codes), eq(venuePlan.quarter, quarter)))
    .orderBy(desc(venuePlan.updatedAt), venuePlan.id);
  return rows.map(summarise);
}

/** @throws AppError `not-found`, also when it is of another scope */
export async function getVenuePlan(db: Database, scope: Scope, id: string): Promise<PlanView> {
  return viewPlan(db, scope, await findPlan(db, scope, id));
}

/** Two plans of the same kind side by side. @throws AppError `not-found`; `invalid-input` when they are of different kinds */
export async function compareVenuePlans(
  db: Database,
  scope: Scope,
  [idA, idB]: readonly [string, string],
): Promise<{ a: PlanView; b: PlanView; comparison: PlanComparison }> {
  const [a, b] = [await getVenuePlan(db, scope, idA), await getVenuePlan(db, scope, idB)];
  const comparison = comparePlans(a.result, b.result);
  if (!comparison) throw new AppError('invalid-input');
  return { a, b, comparison };
}

/** @throws AppError `not-found` */
export async function findPlan(db: Database, scope: Scope, id: string): Promise<PlanRow> {
  const [row] = await db.select().from(venuePlan).where(eq(venuePlan.id, id));
  if (!row || !scope.divisionCodes.has(row.divisionCode)) throw new AppError('not-found');
  return row;
}

/** A plan with its names. */
export async function viewPlan(db: Database, scope: Scope, row: PlanRow): Promise<PlanView> {
  const { rule, corrections, result, quarter } = row;
  const ids = [
    ...result.unserved.map(({ organisationId }) => organisationId),
    ...corrections.map(({ organisationId }) => organisationId),
    ...(result.kind === 'assign'
      ? result.meetings.map(({ organisationId }) => organisationId)
      : result.sites.flatMap(({ organisationIds }) => organisationIds)),
  ];
  const venueIds = [
    ...corrections.flatMap(({ venueId }) => venueId ?? []),
    ...(result.kind === 'assign' ? result.meetings.map(({ venueId }) => venueId) : []),
  ];
  const [organisations, venues] = await Promise.all([
    ids.length > 0 ? listOrganisations(db, scope, quarter, { ids: [...new Set(ids)] }) : [],
    listVenuesById(db, scope, quarter, [...new Set(venueIds)]),
  ]);
  return {
    ...summarise(row),
    ...{ rule, corrections, result },
    names: { organisations: namesOf(organisations), venues: namesOf(venues) },
  };
}

function namesOf(rows: readonly (PlaceName & { readonly id: string })[]): Record<string, PlaceName> {
  return Object.fromEntries(
    rows.map(({ id, name, divisionCode, lngLat }) => [id, { name, divisionCode, lngLat }]),
  );
}

function summarise(row: PlanRow): PlanSummary {
  const { id, divisionCode, quarter, kind, name, status, sentOn, version, actorPost, result } = row;
  return {
    ...{ id, divisionCode, quarter, kind, name, status, sentOn, version, actorPost },
    updatedAt: row.updatedAt.toISOString(),
    wanted: result.wanted,
    served: result.served,
    proven: result.proven,
    totalMetres: result.kind === 'assign' ? result.totalMetres : null,
    sites: result.kind === 'site' ? result.sites.length : null,
  };
}
