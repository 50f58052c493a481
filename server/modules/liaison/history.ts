import { and, desc, eq, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Plan } from '../../../shared/liaison/card.ts';
import { type NearVenue, nearestVenue } from '../../../shared/liaison/nearest-venue.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { type Assignment, listInstructorsOf } from '../instructor/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { listMeetingVenues } from '../venue/meeting-places/data.ts';
import { listCardsOf, type PlanCard } from './data.ts';

/** One write to a card: when, who, what it said afterwards. */
export interface PlanChange {
  readonly id: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The post. */
  readonly actor: string;
  readonly quarter: Quarter | null;
  /** Null: taken back to what an earlier quarter said. */
  readonly plan: Omit<Plan, 'version' | 'fromQuarter'> | null;
  readonly undone: boolean;
}

/** A card with what goes with it: who instructs, the nearest venue, its past. */
export interface PlanDetail {
  /** Null: none is asked for. */
  readonly card: PlanCard | null;
  readonly assignment: Assignment | null;
  readonly venue: NearVenue | null;
  /** Newest first. */
  readonly changes: readonly PlanChange[];
}

/** @throws AppError `not-found` */
export async function getPlan(
  db: Database,
  scope: Scope,
  { organisationId, quarter }: { organisationId: string; quarter: Quarter },
): Promise<PlanDetail> {
  const [organisation] = await listOrganisations(db, scope, quarter, { ids: [organisationId] });
  if (!organisation) throw new AppError('not-found');
  const [card = null] = await listCardsOf(db, [organisation], quarter);
  const venues = await listMeetingVenues(db, scope, quarter);
  const { lngLat, members } = organisation;
  return {
    card,
    assignment: (await listInstructorsOf(db, [organisationId], quarter)).get(organisationId) ?? null,
    venue: nearestVenue({ organisationId, lngLat, members }, venues),
    changes: await listPlanChanges(db, organisationId),
  };
}

async function listPlanChanges(db: Database, organisationId: string): Promise<PlanChange[]> {
  const rows = await db
    .select({ revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(and(eq(revision.entity, 'liaison-plan'), eq(revision.entityId, organisationId)))
    .orderBy(desc(revision.id))
    .limit(100);
  return rows.map(({ revision: entry, post }) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    actor: post ?? entry.actor,
    quarter: entry.quarter,
    plan: entry.after as PlanChange['plan'],
    undone: entry.undoes !== null,
  }));
}
