import type { LngLat } from '../../../shared/division.ts';
import type { PlanProblem } from '../../../shared/venue-plan/plan-problem.ts';
import type { PlanView } from './plan-queries.ts';

interface Named {
  readonly name: string;
  readonly divisionCode: string;
  readonly lngLat: LngLat | null;
}

/** What the ids of a result stand for. */
export interface PlanNames {
  readonly organisations: ReadonlyMap<string, Named>;
  readonly venues: ReadonlyMap<string, Named>;
}

export function namesOfProblem({ places }: PlanProblem): PlanNames {
  return {
    organisations: new Map(places.needs.map((need) => [need.organisationId, need])),
    venues: new Map(places.venues.map((venue) => [venue.id, venue])),
  };
}

export function namesOfView({ names }: PlanView): PlanNames {
  return {
    organisations: new Map(Object.entries(names.organisations)),
    venues: new Map(Object.entries(names.venues)),
  };
}
