import type { Assignment } from '../assignment/assign.ts';
import { explainUnserved } from '../assignment/explain-unserved.ts';
import type { MeetingPlaces, VenueNeed } from '../venue/meeting-places.ts';
import type { PlanRule, Unserved } from '../venue-plan.ts';
import type { Assignable } from './build-assignment.ts';

type Why = Pick<Unserved, 'reason' | 'params'>;

/** Says of everybody the assignment leaves out why, for the message area `venuePlan` (`unserved.<reason>`); in the order of the needs. */
export function sayUnserved(
  places: MeetingPlaces,
  rule: PlanRule,
  problem: Assignable,
  assignment: Assignment,
): Unserved[] {
  return explainUnserved(problem, assignment, problem.fixed).map(
    ({ one, reason, places: count, contest }) => {
      const { organisationId, people, lngLat } = places.needs[problem.asked[one] as number] as VenueNeed;
      const about = { organisationId, people };
      if (reason === 'by-hand' || reason === 'stopped') return { ...about, reason, params: {} };
      if (!lngLat) return { ...about, reason: 'unlocated', params: {} };
      if (reason === 'no-place-usable') return { ...about, ...noneUsable(places, rule, problem, one) };
      return {
        ...about,
        reason: 'all-full',
        params: { venues: contest?.places ?? count, slots: contest?.slots ?? 0, ones: contest?.ones ?? 1 },
      };
    },
  );
}

/** None within the bound; or some, none of them usable: then the nearest one and its reason. */
function noneUsable(places: MeetingPlaces, { bound }: PlanRule, { refusals }: Assignable, row: number): Why {
  const [nearest] = refusals[row] ?? [];
  if (!nearest) {
    const limit = bound.kind === 'metres' ? bound.value / 1000 : bound.value;
    return { reason: bound.kind === 'metres' ? 'none-within-km' : 'none-within-minutes', params: { limit } };
  }
  const { name = '' } = places.venues[nearest.venue] ?? {};
  const params = { venues: refusals[row]?.length ?? 1, name };
  return { reason: `nearest-${nearest.why.reason}`, params };
}
