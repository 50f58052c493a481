import type { HalfYear, Quarter } from '../quarter.ts';
import type { GradingFacts } from './grading-reason.ts';
import type { GradingRow } from './grading-view.ts';

/** What {@link gradingReason} asks for, of a row as somebody has it before them. */
export function gradingFacts(
  row: GradingRow,
  of: {
    readonly role: GradingFacts['role'];
    readonly halfYear: HalfYear;
    readonly effective: Quarter | null;
  },
  said: Pick<GradingFacts, 'note' | 'grade' | 'evidence'> = {},
): GradingFacts {
  const { stage, reviewer, dissolved, locked, missing, before, suggested } = row;
  return {
    ...of,
    stage,
    reviewer,
    dissolved,
    locked,
    missing,
    before: before ?? 0,
    suggested: suggested ?? 0,
    ...said,
  };
}
