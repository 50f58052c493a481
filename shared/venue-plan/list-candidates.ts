import type { LngLat } from '../division.ts';
import type { MeetingVenue, VenueNeed } from '../venue/meeting-places.ts';
import { isOpenFor } from '../venue/opening-hours.ts';
import { isWithin, unusableReason } from '../venue/usable.ts';
import { weekOf } from '../venue/venue-week.ts';
import { clockTime, type MeetingRule, type WeeklySlot } from '../venue/weekly-slot.ts';
import type { Weekday } from '../venue.ts';
import type { CandidateKind, PlanRule } from '../venue-plan.ts';
import { asksFor, pairsByRow } from './build-assignment.ts';
import type { PlanProblem, SiteGround } from './plan-problem.ts';

/** A place where more could meet than now: a new venue, or an existing one after one change. */
export interface SiteCandidate {
  /** Division code of a new site, venue id of an existing one. */
  readonly id: string;
  readonly kind: CandidateKind;
  readonly name: string;
  readonly divisionCode: string;
  readonly lngLat: LngLat;
  /** Groups it would take a week; of one that opens longer, the additional ones. */
  readonly slots: number;
  readonly capacityPeople: number;
  /** Of `extend`: the hours it would take. */
  readonly added: readonly WeeklySlot[];
  /** Of `complete`: keys of what it would have to get. */
  readonly missing: readonly string[];
  /** Who could use it then: index into the needs of the problem, and the way in whole metres. */
  readonly ways: readonly { readonly need: number; readonly metres: number }[];
}

/** The hours a venue is asked to open longer: one evening slot a workday. */
const eveningHours = { fromMinute: 18 * 60 + 30, toMinute: 20 * 60 + 30 } as const;
const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/**
 * The candidates the rule admits, by kind and name. Existing ones need one change each: to open to others, to open on workday evenings,
 * or to get what they lack. Those nobody who asks could use are left out.
 */
export function listCandidates(problem: PlanProblem, rule: PlanRule): SiteCandidate[] {
  const { places, grounds, groundWays } = problem;
  const asked = places.needs.flatMap((need, index) => (asksFor(need, rule) ? [index] : []));
  const toGrounds = byPlace(asked, pairsByRow(asked, groundWays), grounds.length);
  const toVenues = byPlace(asked, pairsByRow(asked, places.ways), places.venues.length);
  const admitted = new Set(rule.site.candidates);
  const built = grounds
    .filter(({ kind }) => admitted.has(kind))
    .map((ground) => newSite(problem, rule, ground, toGrounds[grounds.indexOf(ground)] ?? []));
  const changed = places.venues.flatMap((venue, index) =>
    changesOf(venue, rule)
      .filter(({ kind }) => admitted.has(kind))
      .flatMap((change) => changedSite(problem, rule, change, toVenues[index] ?? [])),
  );
  return [...built, ...changed].filter(({ ways, slots }) => ways.length > 0 && slots > 0);
}

interface Pair {
  readonly need: number;
  readonly metres: number;
  readonly seconds: number;
}

function byPlace(
  asked: readonly number[],
  rows: ReturnType<typeof pairsByRow>,
  places: number,
): readonly (readonly Pair[])[] {
  const lists: Pair[][] = Array.from({ length: places }, () => []);
  rows.forEach((pairs, row) => {
    for (const { to, metres, seconds } of pairs)
      lists[to]?.push({ need: asked[row] as number, metres, seconds });
  });
  return lists;
}

function newSite(
  { places }: PlanProblem,
  rule: PlanRule,
  { code, kind, name, divisionCode, lngLat }: SiteGround,
  pairs: readonly Pair[],
): SiteCandidate {
  const { capacityPeople, slotsPerWeek: slots } = rule.site;
  const fits = ({ people }: VenueNeed) => people <= capacityPeople;
  const ways = pairs
    .filter(({ need }) => fits(places.needs[need] as VenueNeed))
    .filter(({ metres, seconds }) =>
      isWithin({ distanceMetres: metres, durationSeconds: seconds }, rule.bound),
    )
    .map(({ need, metres }) => ({ need, metres: Math.round(metres) }));
  return { id: code, kind, name, divisionCode, lngLat, slots, capacityPeople, added: [], missing: [], ways };
}

interface Change {
  readonly kind: CandidateKind;
  readonly venue: MeetingVenue;
  readonly slots: number;
  readonly added: readonly WeeklySlot[];
  readonly missing: readonly string[];
}

/** The one change, if one is enough, that would let others use a venue, or more of them. */
function changesOf(venue: MeetingVenue, { meeting }: PlanRule): Change[] {
  const none = { added: [], missing: [] };
  const slots = weekOf(venue, meeting).slots.length;
  if (!venue.openForSharing)
    return [{ kind: 'open-up', venue: { ...venue, openForSharing: true }, slots, ...none }];
  if (meeting.onlySixHaves && venue.missing.length > 0) {
    const complete = { ...venue, missing: [] };
    return [{ kind: 'complete', venue: complete, slots, added: [], missing: venue.missing }];
  }
  const added = addedEvenings(venue, meeting);
  if (added.length === 0) return [];
  const longer = { ...venue, openingHours: withHours(venue.openingHours, added) };
  const more = weekOf(longer, meeting).slots.length - slots;
  return [{ kind: 'extend', venue: longer, slots: more, added, missing: [] }];
}

/** Workday evenings within the wished hours on which it is closed now. */
function addedEvenings({ openingHours }: MeetingVenue, meeting: MeetingRule): WeeklySlot[] {
  const { fromMinute, toMinute } = eveningHours;
  if (meeting.fromMinute > fromMinute || meeting.toMinute < toMinute) return [];
  return workdays
    .filter((weekday) => meeting.weekdays.includes(weekday))
    .map((weekday) => ({ weekday, fromMinute, toMinute }))
    .filter((slot) => !isOpenFor(openingHours, slot));
}

function withHours(
  hours: MeetingVenue['openingHours'],
  added: readonly WeeklySlot[],
): MeetingVenue['openingHours'] {
  const longer = { ...hours };
  for (const { weekday, fromMinute, toMinute } of added)
    longer[weekday] = [...(hours[weekday] ?? []), [clockTime(fromMinute), clockTime(toMinute)]];
  return longer;
}

function changedSite(
  { places }: PlanProblem,
  rule: PlanRule,
  { kind, venue, slots, added, missing }: Change,
  pairs: readonly Pair[],
): SiteCandidate[] {
  const { id, name, divisionCode, lngLat, capacityPeople } = venue;
  if (!lngLat) return [];
  const ways = pairs.flatMap(({ need, metres, seconds }) => {
    const asking = places.needs[need] as VenueNeed;
    const way = { distanceMetres: metres, durationSeconds: seconds };
    const own = asking.organisationId === venue.organisationId;
    return own || unusableReason(venue, asking, rule, way) ? [] : [{ need, metres: Math.round(metres) }];
  });
  return [{ id, kind, name, divisionCode, lngLat, slots, capacityPeople, added, missing, ways }];
}
