import { type Choices, choicesOf } from '../assignment/choices.ts';
import { nowhere } from '../assignment/corrections.ts';
import type { AssignmentProblem } from '../assignment/problem.ts';
import type { MeetingPlaces, MeetingVenue, VenueNeed, WayColumns } from '../venue/meeting-places.ts';
import { type Unusable, unusableReason } from '../venue/usable.ts';
import { weekOf } from '../venue/venue-week.ts';
import type { WeeklySlot } from '../venue/weekly-slot.ts';
import type { PlanCorrections, PlanRule } from '../venue-plan.ts';

/** A plan as the solver takes it; rows count {@link Assignable.asked}, places count the venues. */
export interface Assignable extends AssignmentProblem {
  /** Index of each row's need. */
  readonly asked: readonly number[];
  /** The free slots of each venue. */
  readonly slots: readonly (readonly WeeklySlot[])[];
  readonly choices: Choices;
  /** Corrections by hand of those who ask: row → venue, or nowhere. A venue that is not there has a number beyond the last. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Of each row: the venues within the bound that cannot be used, nearest first. */
  readonly refusals: readonly (readonly Refusal[])[];
}

export interface Refusal {
  readonly venue: number;
  readonly metres: number;
  readonly why: Unusable;
}

/**
 * Who may go where: needs that ask for a place to venues within the bound that they can use, each venue for as many groups a week as it
 * has free slots, the way in whole metres. An organisation's own venue is left out: were it enough, nobody would ask.
 */
export function buildAssignment(
  places: MeetingPlaces,
  rule: PlanRule,
  corrections: PlanCorrections = [],
): Assignable {
  const { needs, venues } = places;
  const asked = needs.flatMap((need, index) => (asksFor(need, rule) ? [index] : []));
  const slots = venues.map((venue) => weekOf(venue, rule.meeting).slots);
  const refusals: Refusal[][] = asked.map(() => []);
  const rows = pairsByRow(asked, places.ways).map((pairs, row) => {
    const need = needs[asked[row] as number] as VenueNeed;
    const usable: { place: number; cost: number }[] = [];
    for (const { to, metres, seconds } of pairs) {
      const venue = venues[to] as MeetingVenue;
      if (venue.organisationId === need.organisationId) continue;
      const way = { distanceMetres: metres, durationSeconds: seconds };
      const why = unusableReason(venue, need, rule, way);
      if (why === null) usable.push({ place: to, cost: Math.round(metres) });
      // Beyond the bound is no refusal of the venue: that there is none within it is.
      else if (why.reason !== 'too-far') refusals[row]?.push({ venue: to, metres, why });
    }
    return usable;
  });
  for (const own of refusals) own.sort((a, b) => a.metres - b.metres || a.venue - b.venue);
  return {
    asked,
    slots,
    capacities: slots.map(({ length }) => length),
    choices: choicesOf(rows),
    fixed: fixedRows(places, asked, corrections),
    refusals,
  };
}

/** Whether a need asks for a place under a rule: who has asked a host already waits for the answer. */
export function asksFor(need: VenueNeed, { who }: Pick<PlanRule, 'who'>): boolean {
  return who !== 'unreached' || !(need.reached || need.asking);
}

/** The ways of each row. */
export function pairsByRow(
  asked: readonly number[],
  { need, venue, metres, seconds }: WayColumns,
): { to: number; metres: number; seconds: number }[][] {
  const rowOf = new Map(asked.map((index, row) => [index, row]));
  const rows: { to: number; metres: number; seconds: number }[][] = asked.map(() => []);
  need.forEach((from, at) => {
    const row = rowOf.get(from);
    if (row !== undefined)
      rows[row]?.push({
        to: venue[at] as number,
        metres: metres[at] as number,
        seconds: seconds[at] as number,
      });
  });
  return rows;
}

function fixedRows(
  { needs, venues }: MeetingPlaces,
  asked: readonly number[],
  corrections: PlanCorrections,
): Map<number, number> {
  const rowOf = new Map(asked.map((index, row) => [needs[index]?.organisationId, row]));
  const placeOf = new Map(venues.map(({ id }, index) => [id, index]));
  return new Map(
    corrections.flatMap(({ organisationId, venueId }): [number, number][] => {
      const row = rowOf.get(organisationId);
      if (row === undefined) return [];
      return [[row, venueId === null ? nowhere : (placeOf.get(venueId) ?? venues.length)]];
    }),
  );
}
