import type { LngLat } from '../../../../shared/division.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import { chinaDate } from '../../../../shared/report/deadline.ts';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import { leastPeople } from '../../../../shared/venue/meeting-places.ts';
import { type RankedVenue, rankVenues } from '../../../../shared/venue/rank-venues.ts';
import type { UseRule, WayThere } from '../../../../shared/venue/usable.ts';
import type { WayBasis } from '../../../../shared/way.ts';
import type { Database } from '../../../db/database.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Ports } from '../../../rpc/ports.ts';
import { openRouter } from '../../road/data.ts';
import { getChecklist } from '../data.ts';
import { getNeed } from './needs.ts';
import { listMeetingVenues } from './venues.ts';
import { located } from './ways.ts';

export interface AskedNearest extends UseRule {
  readonly quarter: Quarter;
  /** Who looks for a place; null: whoever stands at `lngLat`. */
  readonly organisationId: string | null;
  readonly lngLat: LngLat | null;
  /** Who would come; null: the members of its party organisation. */
  readonly people: number | null;
  /** How many of each to answer: usable ones, and others. */
  readonly count: number;
}

export interface Nearest {
  readonly basis: WayBasis;
  /** What the year asks of a venue: the names of what one lacks. */
  readonly checklist: Checklist;
  /** Who looks, and where it starts from; null: it is not on the map, and nothing was ranked by distance. */
  readonly seeker: {
    readonly organisationId: string | null;
    readonly name: string | null;
    readonly divisionCode: string | null;
    readonly lngLat: LngLat | null;
    readonly people: number;
    /** Of the organisation, whatever was asked for. */
    readonly ownPeople: number | null;
    /** It has a place already. */
    readonly reached: boolean;
  };
  /** Nearest first. */
  readonly usable: readonly RankedVenue[];
  readonly others: readonly RankedVenue[];
  readonly usableCount: number;
  readonly othersCount: number;
}

/**
 * The venues around an organisation or a place, ranked by way, those that cannot be used with the reason.
 * @throws AppError `not-found` for an organisation outside the scope, `router-unreachable`
 */
export async function listNearest(
  db: Database,
  scope: Scope,
  ports: Ports,
  { quarter, organisationId, lngLat, people, meeting, bound, count }: AskedNearest,
): Promise<Nearest> {
  const need = organisationId
    ? await getNeed(db, scope, { organisationId, quarter }, chinaDate(ports.clock.now()))
    : null;
  const seeker = {
    organisationId,
    name: need?.name ?? null,
    divisionCode: need?.divisionCode ?? null,
    lngLat: need ? need.lngLat : lngLat,
    people: Math.max(leastPeople, people ?? need?.people ?? 0),
    ownPeople: need?.people ?? null,
    reached: need?.reached ?? false,
  };
  const venues = await listMeetingVenues(db, scope, quarter);
  const router = await openRouter(db, ports, quarter);
  const { points, indices } = located(venues);
  const found = seeker.lngLat ? await router.listWays([seeker.lngLat], points, {}) : [];
  const ways = new Map(
    found.map(({ toIndex, distanceMetres, durationSeconds }) => [
      indices[toIndex],
      { distanceMetres, durationSeconds },
    ]),
  );
  const unknown: WayThere = seeker.lngLat ? 'none' : 'unasked';
  const ranked = rankVenues(
    venues.map((venue, index) => ({ venue, way: ways.get(index) ?? unknown })),
    seeker,
    { meeting, bound },
  );
  const usable = ranked.filter((each) => each.unusable === null);
  const others = ranked.filter((each) => each.unusable !== null);
  return {
    basis: router.basis,
    checklist: await getChecklist(db, quarter),
    seeker,
    usable: usable.slice(0, count),
    others: others.slice(0, count),
    usableCount: usable.length,
    othersCount: others.length,
  };
}
