import { chinaDate } from '../../../../shared/report/deadline.ts';
import type { MeetingPlaces, MeetingVenue, VenueNeed } from '../../../../shared/venue/meeting-places.ts';
import type { venueAreas, WayBound } from '../../../../shared/venue-plan.ts';
import type { Database } from '../../../db/database.ts';
import { division } from '../../../db/schema/division.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Ports } from '../../../rpc/ports.ts';
import { getDivision } from '../../division/data.ts';
import { openRouter } from '../../road/data.ts';
import { listNearest } from './nearest.ts';
import { type AskedNeeds, listNeeds } from './needs.ts';
import { getReach, getReachedRoads } from './reach.ts';
import { listMeetingVenues } from './venues.ts';
import { listWayColumns } from './ways.ts';

export { getReach, getReachedRoads, listMeetingVenues, listNearest, listNeeds, listWayColumns };

export interface AskedPlaces extends AskedNeeds {
  /** Where a venue may lie: in the need's own township-level division, in its banner, anywhere. */
  readonly venueArea: (typeof venueAreas)[number];
  readonly bound: WayBound;
}

/**
 * Everything an assignment or a siting is worked out from: who needs a place (unlocated ones too), the venues, and the ways within the
 * bound and the area. Venues that neither lie at or below the division nor within the bound of a need are left out. Runs within the
 * asker's scope: of elsewhere only what is open to others.
 * @throws AppError `division-unknown`, `router-unreachable`
 */
export async function getMeetingPlaces(
  db: Database,
  scope: Scope,
  ports: Ports,
  asked: AskedPlaces,
): Promise<MeetingPlaces> {
  const { quarter, bound, venueArea } = asked;
  const { code } = await getDivision(db, scope, asked.divisionCode, quarter);
  const [needs, all, router, paths] = [
    await listNeeds(db, scope, asked, chinaDate(ports.clock.now())),
    await listMeetingVenues(db, scope, quarter),
    await openRouter(db, ports, quarter),
    await listPaths(db),
  ];
  const areaOf = (code: string) => (venueArea === 'banner' ? (paths.get(code)?.[1] ?? code) : code);
  const isInArea = (need: VenueNeed, venue: MeetingVenue) =>
    venueArea === 'city' || areaOf(need.divisionCode) === areaOf(venue.divisionCode);
  const areas = new Set(needs.map((need) => areaOf(need.divisionCode)));
  const candidates = all.filter((venue) => venueArea === 'city' || areas.has(areaOf(venue.divisionCode)));
  const ways = await listWayColumns(router, needs, candidates, bound, isInArea);
  const near = new Set(ways.venue);
  const kept = candidates.flatMap((venue, index) =>
    near.has(index) || paths.get(venue.divisionCode)?.includes(code) ? [index] : [],
  );
  const newIndex = new Map(kept.map((index, at) => [index, at]));
  return {
    needs,
    venues: kept.map((index) => candidates[index] as MeetingVenue),
    ways: { ...ways, venue: ways.venue.map((index) => newIndex.get(index) as number) },
    basis: router.basis,
  };
}

/** Code → codes from the city down to itself, of all divisions. */
async function listPaths(db: Database): Promise<Map<string, readonly string[]>> {
  const rows = await db.select({ code: division.code, path: division.path }).from(division);
  return new Map(rows.map(({ code, path }) => [code, path]));
}
