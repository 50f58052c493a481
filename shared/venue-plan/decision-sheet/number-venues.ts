import { weekdays } from '../../venue.ts';
import type { AssignPlanResult, PlannedMeeting } from '../../venue-plan.ts';
import type { DecisionFacts } from './decision-facts.ts';

/** The venues of an assignment with their meetings, numbered as on the map and in the table: by name, then id. */
export interface NumberedVenue {
  readonly number: number;
  readonly venueId: string;
  readonly name: string;
  /** In the order of the week. */
  readonly meetings: readonly PlannedMeeting[];
}

export function numberVenues(
  { meetings }: Pick<AssignPlanResult, 'meetings'>,
  venues: DecisionFacts['venues'],
): NumberedVenue[] {
  const byVenue = new Map<string, PlannedMeeting[]>();
  for (const meeting of meetings) {
    const own = byVenue.get(meeting.venueId) ?? [];
    own.push(meeting);
    byVenue.set(meeting.venueId, own);
  }
  return [...byVenue]
    .map(([venueId, own]) => ({ venueId, name: venues.get(venueId)?.name ?? venueId, own }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.venueId < b.venueId ? -1 : 1))
    .map(({ venueId, name, own }, index) => ({
      number: index + 1,
      ...{ venueId, name },
      meetings: own.sort(
        (a, b) =>
          weekdays.indexOf(a.slot.weekday) - weekdays.indexOf(b.slot.weekday) ||
          a.slot.fromMinute - b.slot.fromMinute,
      ),
    }));
}

/** A, B, C of the suggested sites, in the order of the plan. */
export function siteLetter(index: number): string {
  return String.fromCharCode(65 + index);
}
