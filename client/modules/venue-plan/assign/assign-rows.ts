import type { AssignPlanResult, PlannedMeeting, Unserved } from '../../../../shared/venue-plan.ts';
import type { PlanNames } from '../plan-names.ts';

/** One organisation of an assignment: where and when it meets, or why it got no place. */
export interface AssignRow {
  readonly organisationId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly people: number;
  readonly meeting: PlannedMeeting | null;
  readonly venueName: string;
  readonly unserved: Unserved | null;
  /** Decided by hand. */
  readonly byHand: boolean;
}

/** Served ones first, the longest way first (what one would want to correct), then those without a place. */
export function assignRows(result: AssignPlanResult, names: PlanNames): AssignRow[] {
  const who = (id: string) => {
    const named = names.organisations.get(id);
    return { organisationId: id, name: named?.name ?? id, divisionCode: named?.divisionCode ?? '' };
  };
  const served = [...result.meetings]
    .sort((a, b) => b.metres - a.metres)
    .map(
      (meeting): AssignRow => ({
        ...who(meeting.organisationId),
        people: meeting.people,
        meeting,
        venueName: names.venues.get(meeting.venueId)?.name ?? meeting.venueId,
        unserved: null,
        byHand: meeting.fixed,
      }),
    );
  const without = result.unserved.map(
    (unserved): AssignRow => ({
      ...who(unserved.organisationId),
      people: unserved.people,
      meeting: null,
      venueName: '',
      unserved,
      byHand: unserved.reason === 'by-hand',
    }),
  );
  return [...served, ...without];
}

/** What of the rows is listed. */
export const rowViews = ['served', 'unserved', 'by-hand'] as const;
export type RowView = (typeof rowViews)[number];

export function isInView(row: AssignRow, view: RowView): boolean {
  if (view === 'by-hand') return row.byHand;
  return (row.meeting !== null) === (view === 'served');
}
