import { z } from 'zod';
import type { LngLat } from './division.ts';
import { MeetingRule, type WeeklySlot } from './venue/weekly-slot.ts';
import type { WayBasis } from './way.ts';

export const planKinds = ['assign', 'site'] as const;
export const PlanKind = z.enum(planKinds);
export type PlanKind = (typeof planKinds)[number];

/** Tried and kept; sent as proposals. */
export const planStatuses = ['draft', 'sent'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** How far is too far. */
export const WayBound = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('metres'), value: z.number().min(100).max(200_000) }),
  z.object({ kind: z.literal('minutes'), value: z.number().min(1).max(240) }),
]);
export type WayBound = z.infer<typeof WayBound>;

/** Who is to get a place: party organisations without one, above-scale enterprises not yet organised, or those picked. */
export const needChoices = ['unreached', 'unorganised', 'picked'] as const;
/** Where the venues may lie: in the organisation's own township-level division, in its banner, anywhere. */
export const venueAreas = ['township', 'banner', 'city'] as const;
/** All serve as many as can be served; then least total way, the shortest longest way, or the most even use of the venues. */
export const assignObjectives = ['least-way', 'fairest', 'balanced'] as const;
/** Most of the unserved (MCLP), the shortest total way (p-median), most of the unserved within what a site can take. */
export const siteObjectives = ['cover', 'shorten', 'cover-within'] as const;
/** New venues at villages, communities and parks; existing ones that could open to others, open longer, or get what they lack. */
export const candidateKinds = ['village', 'community', 'park', 'open-up', 'extend', 'complete'] as const;
export type CandidateKind = (typeof candidateKinds)[number];

export const PlanRule = z.object({
  who: z.enum(needChoices),
  /** Of `picked`. */
  organisationIds: z.array(z.uuid()).max(5000),
  venueArea: z.enum(venueAreas),
  bound: WayBound,
  meeting: MeetingRule,
  objective: z.enum(assignObjectives),
  /** Of a siting. */
  site: z.object({
    count: z.number().int().min(1).max(5),
    candidates: z.array(z.enum(candidateKinds)).min(1),
    objective: z.enum(siteObjectives),
    /** Groups a new site takes a week. */
    slotsPerWeek: z.number().int().min(1).max(60),
    /** People a new site holds. */
    capacityPeople: z.number().int().min(3).max(2000),
  }),
});
export type PlanRule = z.infer<typeof PlanRule>;

/** Decisions by hand that a new solution keeps: this organisation to this venue, or to none. */
export const PlanCorrections = z
  .array(z.object({ organisationId: z.uuid(), venueId: z.uuid().nullable() }))
  .max(5000);
export type PlanCorrections = z.infer<typeof PlanCorrections>;

/** Why somebody got no place: a code of the message area `venuePlan` (`unserved.<reason>`) with its numbers. */
export interface Unserved {
  readonly organisationId: string;
  /** Who would come. */
  readonly people: number;
  readonly reason: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PlannedMeeting {
  readonly organisationId: string;
  readonly venueId: string;
  readonly slot: WeeklySlot;
  /** Who comes. */
  readonly people: number;
  readonly metres: number;
  readonly seconds: number;
  /** Decided by hand. */
  readonly fixed: boolean;
}

/** A correction by hand that could not be kept, and why. */
export interface RefusedByHand {
  readonly organisationId: string;
  readonly venueId: string;
  readonly reason: 'no-such-place' | 'not-allowed' | 'over-capacity';
}

interface Solved {
  readonly basis: WayBasis;
  /** `YYYY-MM-DD`. */
  readonly solvedOn: string;
  /** Who asks for a place; of a siting those whom the present venues cannot serve. */
  readonly wanted: number;
  /** Of those: who gets one. */
  readonly served: number;
  /**
   * What the objective came to and what no solution can better: metres in all (`least-way`, `shorten`), of the longest way (`fairest`),
   * unevenness in hundredths (`balanced`), how many are served (`cover`, `cover-within`).
   */
  readonly value: number;
  readonly bound: number;
  /** What may be missing to the best, 0…1. */
  readonly gap: number;
  /** No solution is better. */
  readonly proven: boolean;
}

export interface AssignPlanResult extends Solved {
  readonly kind: 'assign';
  readonly meetings: readonly PlannedMeeting[];
  readonly unserved: readonly Unserved[];
  /** No assignment serves more. */
  readonly servedBound: number;
  readonly refused: readonly RefusedByHand[];
  readonly totalMetres: number;
  readonly longestMetres: number;
  /** The same rule by taking the nearest free venue one after the other. */
  readonly nearestFirst: { readonly served: number; readonly totalMetres: number };
}

export interface SuggestedSite {
  /** Division code of a new site, venue id of an existing one. */
  readonly id: string;
  readonly kind: CandidateKind;
  readonly name: string;
  readonly divisionCode: string;
  readonly lngLat: LngLat;
  /** Groups it takes a week; of one that opens longer, the additional ones. */
  readonly slots: number;
  /** Of `extend`: the hours it would take. */
  readonly added: readonly WeeklySlot[];
  /** Of `complete`: keys of what it would have to get. */
  readonly missing: readonly string[];
  /** How many it would serve alone, and in addition to the suggested ones before it. */
  readonly gainAlone: number;
  readonly gain: number;
  /** Metres of way it saves those who have a place already, of `shorten`. */
  readonly savedMetres: number;
  /** Who gains, and the way of each to the site; null: it goes to a venue where somebody who moves to the site makes room. */
  readonly organisationIds: readonly string[];
  readonly metres: readonly (number | null)[];
}

export interface SitePlanResult extends Solved {
  readonly kind: 'site';
  /** All who ask, and how many of them the present venues serve. */
  readonly needs: number;
  readonly servedNow: number;
  readonly candidates: number;
  readonly sites: readonly SuggestedSite[];
  readonly unserved: readonly Unserved[];
}

export type PlanResult = AssignPlanResult | SitePlanResult;
