import type { Bbox, LngLat } from '../../shared/division.ts';

/** How a venue is drawn: usable, not usable, picked, suggested by a plan, not asked about. Shape and fill tell them apart, not colour alone. */
export const venueTones = ['plain', 'unusable', 'usable', 'suggested', 'picked'] as const;
export type VenueTone = (typeof venueTones)[number];
/** How one that needs a place is drawn: has a place, within reach, out of reach, picked. */
export const needTones = ['plain', 'served', 'within', 'beyond', 'picked'] as const;
export type NeedTone = (typeof needTones)[number];

interface Mark<T extends string> {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly tone: T;
  /** Written beside it where there is room. */
  readonly label?: string;
  /** Lines of the card under the pointer, the name first; without them the label is shown. */
  readonly hint?: readonly string[];
}

/** What the map of the venues shows. The same part again (by identity) changes nothing; callers make a new one when something changed. */
export interface VenueScene {
  readonly venues: readonly Mark<VenueTone>[];
  readonly needs: readonly Mark<NeedTone>[];
  /** Straight ties from a need to its venue; `weak` dashed. */
  readonly ties: readonly { readonly from: LngLat; readonly to: LngLat; readonly weak?: boolean }[];
  /** Circles of a radius on the ground; where they overlap they are drawn as one area. */
  readonly circles: readonly { readonly lngLat: LngLat; readonly radiusMetres: number }[];
  /** Roads from which a venue is reached; the slider moves only `upTo`. */
  readonly roads: {
    readonly lines: readonly (readonly LngLat[])[];
    /** Of each line what `upTo` is compared with: metres or seconds. */
    readonly values: readonly number[];
    readonly upTo: number;
  } | null;
  /** A drawn way. */
  readonly route: readonly LngLat[] | null;
  /** The place that was clicked. */
  readonly place: LngLat | null;
  /** Shown when it changes to another object; null: the map stays where it is (at first, and when another division is chosen, it shows the division). */
  readonly focus: Bbox | null;
}

export const emptyVenueScene: VenueScene = {
  venues: [],
  needs: [],
  ties: [],
  circles: [],
  roads: null,
  route: null,
  place: null,
  focus: null,
};

/** What was clicked on the map of the venues. */
export type VenueTarget =
  | { readonly kind: 'venue' | 'need'; readonly id: string; readonly lngLat: LngLat }
  | { readonly kind: 'ground'; readonly lngLat: LngLat };
