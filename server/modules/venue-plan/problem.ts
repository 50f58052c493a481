import { chinaDate } from '../../../shared/report/deadline.ts';
import type { MeetingPlaces, WayColumns } from '../../../shared/venue/meeting-places.ts';
import type { PlanProblem, SiteGround } from '../../../shared/venue-plan/plan-problem.ts';
import type { PlanRule } from '../../../shared/venue-plan.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import type { Ports } from '../../rpc/ports.ts';
import { getDivision, listCodesBelow, listGround } from '../division/data.ts';
import { openRouter } from '../road/data.ts';
import { getMeetingPlaces } from '../venue/meeting-places/data.ts';
import { listSiteGrounds } from './grounds.ts';
import type { AskedProblem } from './inputs.ts';

const noWays: WayColumns = { need: [], venue: [], metres: [], seconds: [] };

/**
 * What a plan is worked out from, as things stand now: who asks, the venues with what is held of their week, and the ways between them
 * within the bound; of a siting also where new venues could be.
 * @throws AppError `division-unknown`; `router-unreachable`
 */
export async function getPlanProblem(
  db: Database,
  scope: Scope,
  ports: Ports,
  { divisionCode, quarter, kind, rule }: AskedProblem,
): Promise<PlanProblem> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const { who, organisationIds, venueArea, bound } = rule;
  const places = await getMeetingPlaces(db, scope, ports, {
    ...{ divisionCode: code, quarter, who, organisationIds, venueArea, bound },
  });
  const today = chinaDate(ports.clock.now());
  if (kind === 'assign') return { places, grounds: [], groundWays: noWays, today };
  const codes = await listCodesBelow(db, scope, code, quarter);
  const grounds = await listSiteGrounds(db, quarter, codes, places.venues);
  const router = await openRouter(db, ports, quarter);
  const paths = new Map((await listGround(db, quarter)).map((each) => [each.code, each.path]));
  const located = places.needs.flatMap(({ lngLat }, need) => (lngLat ? [{ need, lngLat }] : []));
  const found = await router.listWays(
    located.map(({ lngLat }) => lngLat),
    grounds.map(({ lngLat }) => lngLat),
    bound.kind === 'metres' ? { metres: bound.value } : { seconds: bound.value * 60 },
  );
  const ways = found
    .map(({ fromIndex, toIndex, ...way }) => ({
      ...way,
      need: located[fromIndex]?.need ?? 0,
      venue: toIndex,
    }))
    .filter(({ need, venue }) => isInArea(places, grounds, paths, rule, need, venue));
  return {
    places,
    grounds,
    groundWays: {
      need: ways.map(({ need }) => need),
      venue: ways.map(({ venue }) => venue),
      metres: ways.map(({ distanceMetres }) => distanceMetres),
      seconds: ways.map(({ durationSeconds }) => durationSeconds),
    },
    today,
  };
}

/** Whether a site lies in the area in which the rule looks for venues of a need. */
function isInArea(
  { needs }: MeetingPlaces,
  grounds: readonly SiteGround[],
  paths: ReadonlyMap<string, readonly string[]>,
  { venueArea }: PlanRule,
  need: number,
  ground: number,
): boolean {
  if (venueArea === 'city') return true;
  const [asking = '', site = ''] = [needs[need]?.divisionCode, grounds[ground]?.divisionCode];
  if (venueArea === 'township') return asking === site;
  // The banner is the second of the way down from the city.
  return paths.get(asking)?.[1] === paths.get(site)?.[1];
}
