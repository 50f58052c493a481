import type { InstructorMode } from '../instructor.ts';
import type { Quarter } from '../quarter.ts';
import { isInService, type Service } from './duties.ts';

/** Why an organisation cannot be given to an instructor. */
export const assignmentReasons = ['not-in-service', 'one-already', 'outside-home', 'not-operating'] as const;
export type AssignmentReason = (typeof assignmentReasons)[number];

export interface Assignee extends Service {
  readonly mode: InstructorMode;
  /** Ids of the organisations instructed in the quarter. */
  readonly instructs: ReadonlySet<string>;
}

export interface Assigned {
  readonly id: string;
  readonly operating: boolean;
  /** Whether it stands at or below the instructor's home division. */
  readonly atHome: boolean;
}

/**
 * Why some organisations cannot be given to an instructor in a quarter, or null. An instructor serves the home division and what lies
 * below: whoever may assign then sees the whole caseload. 一员一户: one organisation and no second.
 */
export function assignReason(
  instructor: Assignee,
  organisations: readonly Assigned[],
  quarter: Quarter,
): AssignmentReason | null {
  if (!isInService(instructor, quarter)) return 'not-in-service';
  if (organisations.some(({ atHome }) => !atHome)) return 'outside-home';
  if (organisations.some(({ operating }) => !operating)) return 'not-operating';
  const all = new Set([...instructor.instructs, ...organisations.map(({ id }) => id)]);
  return instructor.mode === 'one' && all.size > 1 ? 'one-already' : null;
}
