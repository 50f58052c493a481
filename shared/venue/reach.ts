import type { LngLat } from '../division.ts';
import type { WayBasis } from '../way.ts';

/** A venue somebody's nearest way leads to. */
export interface ReachVenue {
  readonly id: string;
  readonly name: string;
  readonly lngLat: LngLat;
  /** Anybody may use it, not its own organisation only. */
  readonly open: boolean;
}

/**
 * How far everybody is from the nearest venue it can use, side by side: one entry a need, in every list. Of who is not on the map, and of
 * who has no way to any, the way is null.
 */
export interface ReachColumns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly divisionCode: readonly string[];
  readonly lngLat: readonly (LngLat | null)[];
  readonly people: readonly number[];
  /** It has a place already. */
  readonly reached: readonly boolean[];
  /** The shortest way to a usable venue, and which of the venues that is. */
  readonly metres: readonly (number | null)[];
  readonly nearest: readonly (number | null)[];
  /** The quickest one, which may be another. */
  readonly seconds: readonly (number | null)[];
  readonly quickest: readonly (number | null)[];
}

export interface Reach {
  readonly basis: WayBasis;
  readonly needs: ReachColumns;
  /** What somebody can use; circles are drawn around those that anybody can. */
  readonly venues: readonly ReachVenue[];
}

/** What the slider measures. */
export const reachMeasures = ['metres', 'minutes'] as const;
export type ReachMeasure = (typeof reachMeasures)[number];
