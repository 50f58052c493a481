import type { WayColumns } from '../../../../shared/venue/meeting-places.ts';
import { buildAssignment } from '../../../../shared/venue-plan/build-assignment.ts';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import type { SolveTask } from '../solve-message.ts';

/** A venue one may be moved to by hand. */
export interface VenueOption {
  readonly venueId: string;
  readonly name: string;
  readonly metres: number;
  /** Groups that meet there now, and how many it takes a week. */
  readonly used: number;
  readonly slots: number;
}

/** The venues an organisation could use under the rule, the nearest first; full ones too: then somebody else moves on. */
export function venueOptions(
  { problem, rule }: SolveTask,
  result: AssignPlanResult,
  organisationId: string,
): VenueOption[] {
  const { places } = problem;
  const index = places.needs.findIndex((need) => need.organisationId === organisationId);
  const need = places.needs[index];
  if (!need) return [];
  // The rule is the solver's own, asked about this one alone.
  const { slots, choices } = buildAssignment(
    { ...places, needs: [need], ways: waysOf(places.ways, index) },
    rule,
  );
  const used = new Map<string, number>();
  for (const { venueId } of result.meetings) used.set(venueId, (used.get(venueId) ?? 0) + 1);
  return Array.from({ length: choices.start[1] ?? 0 }, (_, at) => {
    const place = choices.place[at] ?? 0;
    const venue = places.venues[place];
    return {
      venueId: venue?.id ?? '',
      name: venue?.name ?? '',
      metres: choices.cost[at] ?? 0,
      used: used.get(venue?.id ?? '') ?? 0,
      slots: slots[place]?.length ?? 0,
    };
  }).sort((a, b) => a.metres - b.metres);
}

/** Of one need alone, which becomes the first. */
function waysOf(ways: WayColumns, index: number): WayColumns {
  const rows = ways.need.flatMap((need, row) => (need === index ? [row] : []));
  const pick = (column: readonly number[]) => rows.map((row) => column[row] ?? 0);
  return {
    need: rows.map(() => 0),
    venue: pick(ways.venue),
    metres: pick(ways.metres),
    seconds: pick(ways.seconds),
  };
}
