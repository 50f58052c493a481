import type { LngLat } from '../../../shared/division.ts';
import type { Way, WayBasis } from '../../../shared/way.ts';

/** How far to look: what lies beyond either is no way. */
export interface WayLimit {
  readonly metres?: number;
  readonly seconds?: number;
}

/** A way from `from[fromIndex]` to `to[toIndex]`. */
export interface FoundWay extends Way {
  readonly fromIndex: number;
  readonly toIndex: number;
}

/** Why there is no way at all: the place lies too far from any road, or no road leads from one to the other. */
export type NoWay = 'off-road' | 'not-connected';

export interface Route extends Way {
  /** From the place itself along the roads to the other place. */
  readonly line: readonly LngLat[];
}

/** Pieces of road from which the nearest of several places is reached. */
export interface ReachedRoads {
  /** Of each piece its corners. */
  readonly lines: readonly (readonly LngLat[])[];
  /** Of each piece: the farther end's way to the nearest place, shortest by distance and quickest by time. */
  readonly metres: readonly number[];
  readonly seconds: readonly number[];
}

/**
 * The port to whoever knows ways. A way leads from an organisation to a venue, so one-way streets count in that direction; the
 * shortest by distance decides, and its time is said beside it.
 */
export interface Router {
  readonly basis: WayBasis;
  /** All ways within the limit, in order of `fromIndex`, then `toIndex`. @throws AppError `router-unreachable` when a service does not answer */
  listWays(from: readonly LngLat[], to: readonly LngLat[], limit: WayLimit): Promise<FoundWay[]>;
  /** The way with its line. @throws AppError like {@link listWays} */
  findRoute(from: LngLat, to: LngLat): Promise<Route | { readonly none: NoWay }>;
  /** The roads from which any of the places is reached within the limit; null: this router knows no roads. */
  listReachedRoads(to: readonly LngLat[], limit: WayLimit): Promise<ReachedRoads | null>;
}
