import type { Quarter } from '../../../../shared/quarter.ts';
import { chinaDate } from '../../../../shared/report/deadline.ts';
import type { MeetingVenue, VenueNeed } from '../../../../shared/venue/meeting-places.ts';
import type { Reach, ReachColumns } from '../../../../shared/venue/reach.ts';
import { type PlaceSeeker, unusableReason } from '../../../../shared/venue/usable.ts';
import type { MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import type { ReachedRoads } from '../../../adapters/router/router.ts';
import type { Database } from '../../../db/database.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Ports } from '../../../rpc/ports.ts';
import { openRouter } from '../../road/data.ts';
import { findNearestWays } from './nearest-ways.ts';
import { type AskedNeeds, listNeeds } from './needs.ts';
import { listMeetingVenues } from './venues.ts';
import { limitOf } from './ways.ts';

export interface AskedReach extends Pick<AskedNeeds, 'divisionCode' | 'quarter' | 'who'> {
  readonly meeting: MeetingRule;
}

/** How many people somebody of no size brings. */
const anybody: PlaceSeeker = { organisationId: null, people: 0 };

/**
 * How far everybody at or below a division is from the nearest venue it can use, without a limit, so that one can be tried out.
 * @throws AppError `division-unknown`, `router-unreachable`
 */
export async function getReach(
  db: Database,
  scope: Scope,
  ports: Ports,
  { meeting, ...asked }: AskedReach,
): Promise<Reach> {
  const needs = await listNeeds(db, scope, { ...asked, organisationIds: [] }, chinaDate(ports.clock.now()));
  const all = await listMeetingVenues(db, scope, asked.quarter);
  const owners = new Set(needs.map(({ organisationId }) => organisationId));
  const rule = { meeting, bound: null };
  // An own venue counts for its organisation even if it is not shared.
  const venues = all.filter(
    (venue) =>
      unusableReason(venue, anybody, rule, 'unasked') === null ||
      (venue.organisationId !== null && owners.has(venue.organisationId)),
  );
  const router = await openRouter(db, ports, asked.quarter);
  const ways = await findNearestWays(
    router,
    needs,
    venues,
    (need, venue) => unusableReason(venue, need, rule, 'unasked') === null,
  );
  return {
    basis: router.basis,
    needs: toColumns(needs, ways),
    venues: venues.flatMap((venue) => {
      const { id, name, lngLat } = venue;
      const open = unusableReason(venue, anybody, rule, 'unasked') === null;
      return lngLat ? [{ id, name, lngLat, open }] : [];
    }),
  };
}

function toColumns(
  needs: readonly VenueNeed[],
  ways: Awaited<ReturnType<typeof findNearestWays>>,
): ReachColumns {
  return {
    id: needs.map(({ organisationId }) => organisationId),
    name: needs.map(({ name }) => name),
    divisionCode: needs.map(({ divisionCode }) => divisionCode),
    lngLat: needs.map(({ lngLat }) => lngLat),
    people: needs.map(({ people }) => people),
    reached: needs.map(({ reached }) => reached),
    ...ways,
  };
}

/** The roads from which a venue that anybody may use is reached within a bound; null where no network is known. */
export async function getReachedRoads(
  db: Database,
  scope: Scope,
  ports: Ports,
  { quarter, meeting, bound }: { quarter: Quarter; meeting: MeetingRule; bound: WayBound },
): Promise<ReachedRoads | null> {
  const venues: readonly MeetingVenue[] = await listMeetingVenues(db, scope, quarter);
  const places = venues.flatMap((venue) =>
    venue.lngLat && unusableReason(venue, anybody, { meeting, bound: null }, 'unasked') === null
      ? [venue.lngLat]
      : [],
  );
  const router = await openRouter(db, ports, quarter);
  return router.listReachedRoads(places, limitOf(bound));
}
