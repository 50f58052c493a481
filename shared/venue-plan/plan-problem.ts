import type { LngLat } from '../division.ts';
import type { MeetingPlaces, WayColumns } from '../venue/meeting-places.ts';

/** A village, community or park at whose seat a new venue could be. */
export interface SiteGround {
  readonly code: string;
  readonly name: string;
  readonly kind: 'village' | 'community' | 'park';
  /** Township-level division it belongs to. */
  readonly divisionCode: string;
  readonly lngLat: LngLat;
}

/**
 * Everything a plan is worked out from. It depends on the division, the quarter, and of the rule on who is asked about, where the venues
 * may lie, and the bound; all else of the rule and the corrections are answered from the same problem.
 */
export interface PlanProblem {
  readonly places: MeetingPlaces;
  /** Of a siting; else none. */
  readonly grounds: readonly SiteGround[];
  /** Ways from the needs to the grounds, within the bound; `venue` counts the grounds. */
  readonly groundWays: WayColumns;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface SolveOptions {
  /** Asked now and then; `false` stops with the best so far and what is known of the optimum. */
  readonly onProgress?: (done: number, total: number) => boolean;
}
