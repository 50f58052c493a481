import type { MeetingVenue, VenueNeed } from '../venue/meeting-places.ts';
import { defaultMeetingRule } from '../venue/weekly-slot.ts';
import type { OpeningHours } from '../venue.ts';
import type { PlanRule } from '../venue-plan.ts';
import type { PlanProblem } from './plan-problem.ts';

/** Ids by number: organisations `…a…`, venues `…b…`. */
export const needId = (number: number) => `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const venueId = (number: number) => `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An organisation of 5 people in a township of its own number. */
export function buildNeed(number: number, more: Partial<VenueNeed> = {}): VenueNeed {
  return {
    organisationId: needId(number),
    name: `样例${number}号公司`,
    divisionCode: '150622100',
    lngLat: [110 + number / 100, 39.8],
    people: 5,
    partyOrganisationId: null,
    reached: false,
    asking: false,
    aboveScale: false,
    ...more,
  };
}

/** A shared venue of 20 seats with everything, open at these hours. */
export function buildVenue(
  number: number,
  openingHours: OpeningHours,
  more: Partial<MeetingVenue> = {},
): MeetingVenue {
  return {
    id: venueId(number),
    divisionCode: '150622100',
    hostDivisionCode: null,
    organisationId: null,
    hostKind: 'township',
    name: `样例${number}号活动室`,
    address: null,
    lngLat: [110 + number / 100, 39.81],
    capacityPeople: 20,
    openForSharing: true,
    openingHours,
    sixHaves: ['place', 'equipment', 'sign', 'flag', 'books', 'rules'],
    sharingTerms: null,
    contactPost: null,
    contactTelephone: null,
    condition: 'good',
    visitedOn: null,
    version: 1,
    held: [],
    missing: [],
    ...more,
  };
}

/** Kilometres by need and venue; a pair left out has no way within the bound. A kilometre takes a minute. */
export type Kilometres = readonly (readonly (number | null)[])[];

export function buildProblem(
  needs: readonly VenueNeed[],
  venues: readonly MeetingVenue[],
  kilometres: Kilometres,
  more: Partial<Omit<PlanProblem, 'places' | 'groundWays'>> & { readonly toGrounds?: Kilometres } = {},
): PlanProblem {
  const { toGrounds = [], grounds = [], today = '2026-11-24' } = more;
  const basis = { kind: 'detour', factor: 1.4, speedKmh: 40 } as const;
  return {
    places: { needs, venues, ways: columnsOf(kilometres), basis },
    grounds,
    groundWays: columnsOf(toGrounds),
    today,
  };
}

function columnsOf(kilometres: Kilometres): PlanProblem['groundWays'] {
  const cells = kilometres.flatMap((row, need) =>
    row.flatMap((km, venue) => (km === null ? [] : [{ need, venue, km }])),
  );
  return {
    need: cells.map(({ need }) => need),
    venue: cells.map(({ venue }) => venue),
    metres: cells.map(({ km }) => km * 1000),
    seconds: cells.map(({ km }) => km * 60),
  };
}

export const ruleOf10Km: PlanRule = {
  who: 'unreached',
  organisationIds: [],
  venueArea: 'city',
  bound: { kind: 'metres', value: 10_000 },
  meeting: defaultMeetingRule,
  objective: 'least-way',
  site: {
    count: 1,
    candidates: ['village', 'community', 'park', 'open-up', 'extend', 'complete'],
    objective: 'cover-within',
    slotsPerWeek: 10,
    capacityPeople: 30,
  },
};
