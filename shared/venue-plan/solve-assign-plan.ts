import { type Assignment, assign } from '../assignment/assign.ts';
import { assignNearestFirst } from '../assignment/assign-nearest-first.ts';
import { costAt } from '../assignment/choices.ts';
import { nowhere } from '../assignment/corrections.ts';
import type { VenueNeed } from '../venue/meeting-places.ts';
import type { AssignPlanResult, PlanCorrections, PlannedMeeting, PlanRule } from '../venue-plan.ts';
import { allotSlots } from './allot-slots.ts';
import { type Assignable, buildAssignment, pairsByRow } from './build-assignment.ts';
import type { PlanProblem, SolveOptions } from './plan-problem.ts';
import { sayUnserved } from './say-unserved.ts';

/**
 * Assigns who asks to venues under the rule, as good as can be or as good as was found when it is stopped; corrections by hand are kept
 * and the rest solved around them. Same problem, same answer.
 */
export function solveAssignPlan(
  problem: PlanProblem,
  rule: PlanRule,
  corrections: PlanCorrections,
  options: SolveOptions = {},
): AssignPlanResult {
  const { places } = problem;
  const assignable = buildAssignment(places, rule, corrections);
  const found = assign(assignable, { objective: rule.objective, fixed: assignable.fixed, ...options });
  const byHand = assignNearestFirst(assignable, assignable.fixed);
  const { value, bound } = found.priority ?? { value: found.cost, bound: found.bound };
  return {
    kind: 'assign',
    basis: places.basis,
    solvedOn: problem.today,
    wanted: assignable.asked.length,
    served: found.served,
    servedBound: found.servedBound,
    value,
    bound: found.proven ? value : bound,
    gap: found.proven ? 0 : Math.max(found.gap, value > 0 ? (value - bound) / value : 0),
    proven: found.proven,
    meetings: listMeetings(problem, assignable, found),
    unserved: sayUnserved(places, rule, assignable, found),
    refused: found.refused.map(({ one, place, reason }) => ({
      organisationId: needOf(problem, assignable, one).organisationId,
      // One that is not there any more is named as it was corrected.
      venueId: places.venues[place]?.id ?? correctedTo(corrections, needOf(problem, assignable, one)),
      reason,
    })),
    totalMetres: found.cost,
    longestMetres: found.longest,
    nearestFirst: { served: byHand.served, totalMetres: byHand.cost },
  };
}

function needOf({ places }: PlanProblem, { asked }: Assignable, row: number): VenueNeed {
  return places.needs[asked[row] as number] as VenueNeed;
}

function correctedTo(corrections: PlanCorrections, { organisationId }: VenueNeed): string {
  return corrections.findLast((each) => each.organisationId === organisationId)?.venueId ?? '';
}

/** The meetings in the order of the needs. */
function listMeetings(
  problem: PlanProblem,
  assignable: Assignable,
  { placeOf, refused }: Assignment,
): PlannedMeeting[] {
  const { asked, slots, choices, fixed } = assignable;
  const ways = pairsByRow(asked, problem.places.ways);
  const notKept = new Set(refused.map(({ one }) => one));
  const byVenue = new Map<number, (Omit<PlannedMeeting, 'slot'> & { readonly row: number })[]>();
  placeOf.forEach((place, row) => {
    if (place === nowhere) return;
    const { organisationId, people } = needOf(problem, assignable, row);
    const seconds = ways[row]?.find(({ to }) => to === place)?.seconds ?? 0;
    const meeting = {
      row,
      organisationId,
      venueId: problem.places.venues[place]?.id ?? '',
      people,
      metres: costAt(choices, row, place),
      seconds: Math.round(seconds),
      fixed: fixed.has(row) && !notKept.has(row),
    };
    const own = byVenue.get(place) ?? [];
    own.push(meeting);
    byVenue.set(place, own);
  });
  return [...byVenue]
    .flatMap(([place, own]) => allotSlots(own, slots[place] ?? []))
    .sort(([a], [b]) => a.row - b.row)
    .map(([{ row: _, ...meeting }, slot]) => ({ ...meeting, slot }));
}
