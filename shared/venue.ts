import { z } from 'zod';
import type { LngLat } from './division.ts';

export const venueHostKinds = ['own', 'park', 'township', 'village', 'community'] as const;
export const VenueHostKind = z.enum(venueHostKinds);
export type VenueHostKind = (typeof venueHostKinds)[number];

/** The default six haves 六有; configurable later. */
export const sixHaves = ['place', 'equipment', 'sign', 'flag', 'books', 'rules'] as const;
export type SixHave = (typeof sixHaves)[number];

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
/** Opening hours by weekday, `HH:MM` local time; a missing day is closed. */
export const OpeningHours = z.partialRecord(Weekday, z.array(z.tuple([z.string(), z.string()])));
export type OpeningHours = z.infer<typeof OpeningHours>;

export interface VenueRecord {
  readonly id: string;
  readonly divisionCode: string;
  /** Village or community that hosts it, when one does. */
  readonly hostDivisionCode: string | null;
  readonly organisationId: string | null;
  readonly hostKind: VenueHostKind;
  readonly name: string;
  readonly address: string | null;
  readonly lngLat: LngLat | null;
  readonly capacityPeople: number;
  readonly openForSharing: boolean;
  readonly openingHours: OpeningHours;
  readonly sixHaves: readonly SixHave[];
}
