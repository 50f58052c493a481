import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import {
  type VenueConflict,
  type VenueDifference,
  type VenueSeen,
  venueDifference,
} from '../../../shared/venue/venue-difference.ts';
import type { VenueEnding } from '../../../shared/venue/venue-facts.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { division } from '../../db/schema/division.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import type { VenueRow } from './states.ts';

/** A state as a revision keeps it: JSON, perhaps written before a fact existed. */
type Kept = Partial<VenueRow> & { readonly ending?: VenueEnding };

/** One write to a venue: when, who, why, and what it changed for a reader. */
export interface VenueChange {
  readonly id: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The post, or `console`. */
  readonly actor: string;
  readonly kind: 'created' | 'saved' | 'ended' | 'undo';
  readonly ending: VenueEnding | null;
  /** In the user's words. */
  readonly reason: string | null;
  /** The quarter from which it is so. */
  readonly quarter: Quarter | null;
  readonly difference: readonly VenueDifference[];
}

/** Who changed what of a venue, newest first. The caller has proven that it lies in the scope. */
export async function listVenueChanges(db: Database, id: string, limit = 100): Promise<VenueChange[]> {
  const rows = await db
    .select({ revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(and(eq(revision.entity, 'venue'), eq(revision.entityId, id)))
    .orderBy(desc(revision.id))
    .limit(limit);
  const see = await namesOf(
    db,
    rows.flatMap((row) => [row.revision.before, row.revision.after] as (Kept | null)[]),
  );
  return rows.map(({ revision: entry, post }) => {
    const [before, after] = [entry.before, entry.after] as (Kept | null)[];
    const ending = after?.ending ?? null;
    return {
      id: entry.id,
      at: entry.at.toISOString(),
      actor: post ?? entry.actor,
      kind: entry.undoes !== null ? 'undo' : ending ? 'ended' : before ? 'saved' : 'created',
      ending,
      reason: entry.undoes === null ? entry.reason : null,
      quarter: entry.quarter,
      difference: venueDifference(see(before), see(after)),
    };
  });
}

/** What became different between the version somebody had before them and the state as it is, and by whose hand. */
export async function findConflict(
  db: Database,
  current: VenueRow,
  quarter: Quarter,
  expectedVersion: number,
): Promise<VenueConflict> {
  const entries = await db
    .select({ revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(
      and(eq(revision.entity, 'venue'), eq(revision.entityId, current.id), lte(revision.quarter, quarter)),
    )
    .orderBy(asc(revision.id));
  const versionOf = (kept: unknown) => (kept as Kept | null)?.version;
  const seen = entries.findLastIndex((entry) => versionOf(entry.revision.after) === expectedVersion);
  // A venue of the sample has no revision of its beginning: then the first write shows what was before.
  const first =
    seen >= 0 ? seen + 1 : entries.findIndex((entry) => versionOf(entry.revision.before) === expectedVersion);
  const later = first < 0 ? [] : entries.slice(first);
  const base = (seen >= 0 ? entries[seen]?.revision.after : later[0]?.revision.before) as Kept | null;
  const see = await namesOf(db, [
    base,
    current,
    ...later.flatMap((entry) => [entry.revision.before, entry.revision.after] as (Kept | null)[]),
  ]);
  const steps = later.map((entry) => ({
    by: entry.post ?? entry.revision.actor,
    at: entry.revision.at.toISOString(),
    fields: new Set(
      venueDifference(
        see(entry.revision.before as Kept | null),
        see(entry.revision.after as Kept | null),
      ).map(({ field }) => field),
    ),
  }));
  const last = steps.at(-1);
  if (!base || !last) return { current: current.version, changed: [] };
  return {
    current: current.version,
    changed: venueDifference(see(base), see(current)).map((difference) => {
      const { by, at } = steps.findLast((step) => step.fields.has(difference.field)) ?? last;
      return { ...difference, by, at };
    }),
  };
}

/** What a reader sees of kept states: codes and ids by name. */
async function namesOf(
  db: Database,
  states: readonly (Kept | null | undefined)[],
): Promise<(kept: Kept | null | undefined) => VenueSeen | null> {
  const codes = states.flatMap((state) =>
    [state?.divisionCode, state?.hostDivisionCode].filter((code) => code != null),
  );
  const ids = states.flatMap((state) => state?.organisationId ?? []);
  const [divisions, organisations] = [await divisionNames(db, codes), await organisationNames(db, ids)];
  const nameOf = (code: string | null | undefined) => (code == null ? null : (divisions.get(code) ?? code));
  return (kept) =>
    kept
      ? {
          name: kept.name ?? '',
          division: nameOf(kept.divisionCode) ?? '',
          hostKind: kept.hostKind ?? 'township',
          host: kept.organisationId
            ? (organisations.get(kept.organisationId) ?? null)
            : nameOf(kept.hostDivisionCode),
          address: kept.address ?? null,
          place: typeof kept.lng === 'number' && typeof kept.lat === 'number' ? [kept.lng, kept.lat] : null,
          capacityPeople: kept.capacityPeople ?? 0,
          openForSharing: kept.openForSharing ?? false,
          openingHours: kept.openingHours ?? {},
          sixHaves: kept.sixHaves ?? [],
          sharingTerms: kept.sharingTerms ?? null,
          contactPost: kept.contactPost ?? null,
          contactTelephone: kept.contactTelephone ?? null,
          condition: kept.condition ?? 'good',
          visitedOn: kept.visitedOn ?? null,
          untilQuarter: kept.untilQuarter ?? null,
        }
      : null;
}

/** How divisions are called, villages too. */
export async function divisionNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: division.code, name: division.name })
    .from(division)
    .where(inArray(division.code, [...new Set(codes)]));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** How organisations are called last, as far as the caller may see them. */
export async function organisationNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([organisationState.organisationId], {
      id: organisationState.organisationId,
      name: organisationState.name,
    })
    .from(organisationState)
    .where(inArray(organisationState.organisationId, [...new Set(ids)]))
    .orderBy(organisationState.organisationId, desc(organisationState.fromQuarter));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How the hosts of some venues are called: organisations, villages, communities. */
export async function loadHosts(
  db: Database,
  venues: readonly VenueRecord[],
): Promise<(venue: VenueRecord) => string | null> {
  const divisions = await divisionNames(
    db,
    venues.flatMap(({ hostDivisionCode }) => hostDivisionCode ?? []),
  );
  const organisations = await organisationNames(
    db,
    venues.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return ({ hostDivisionCode, organisationId }) =>
    (organisationId === null ? divisions.get(hostDivisionCode ?? '') : organisations.get(organisationId)) ??
    null;
}
