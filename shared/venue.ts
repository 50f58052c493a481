import { z } from 'zod';
import type { LngLat } from './division.ts';

export const venueHostKinds = ['own', 'park', 'township', 'village', 'community'] as const;
export const VenueHostKind = z.enum(venueHostKinds);
export type VenueHostKind = (typeof venueHostKinds)[number];

/** The default six haves 六有; which ones are asked for in a year says the checklist (`shared/venue/checklist.ts`). */
export const sixHaves = ['place', 'equipment', 'sign', 'flag', 'books', 'rules'] as const;
export type SixHave = (typeof sixHaves)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = (typeof weekdays)[number];
/** Opening hours by weekday, `HH:MM` local time; a missing day is closed. */
export const OpeningHours = z.partialRecord(Weekday, z.array(z.tuple([z.string(), z.string()])));
export type OpeningHours = z.infer<typeof OpeningHours>;

/** In what state it is 使用状况: in order, usable with faults, under repair, out of use. */
export const venueConditions = ['good', 'fair', 'repair', 'closed'] as const;
export const VenueCondition = z.enum(venueConditions);
export type VenueCondition = (typeof venueConditions)[number];

export interface VenueRecord {
  /** Stays the same through all its states. */
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
  /** Keys of the checklist's items that are there. */
  readonly sixHaves: readonly string[];
  /** On what terms others may use it, in the host's words. */
  readonly sharingTerms: string | null;
  /** The post to ask, never a person: 镇党建办. */
  readonly contactPost: string | null;
  /** Of the office. */
  readonly contactTelephone: string | null;
  readonly condition: VenueCondition;
  /** Last visit, `YYYY-MM-DD`. */
  readonly visitedOn: string | null;
  readonly version: number;
}
