import type { LngLat } from '../division.ts';
import type { Way, WayBasis } from '../way.ts';

/** The way to a venue, how it was found, and its line along the roads; without one it is drawn as a straight tie. */
export interface ShareWay extends Way {
  readonly basis: WayBasis;
  readonly line: readonly LngLat[] | null;
}

/** No way at all, and by what that was found. */
export interface NoWayWord {
  readonly basis: WayBasis;
  readonly none: 'off-road' | 'not-connected';
}
