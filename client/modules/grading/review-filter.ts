import { gradingFacts } from '../../../shared/grading/grading-facts.ts';
import { type GradingFacts, gradingReason } from '../../../shared/grading/grading-reason.ts';
import type { GradingList, GradingRow } from '../../../shared/grading/grading-view.ts';
import { type GradingStage, gradingStages } from '../../../shared/grading.ts';

/** Where a review stands, `none`: nobody began. */
export const stageFilters = ['none', ...gradingStages] as const;
export type StageFilter = (typeof stageFilters)[number];
export const differences = ['higher', 'same', 'lower', 'veto'] as const;
export type Difference = (typeof differences)[number];

export interface ReviewFilter {
  readonly text: string;
  readonly stage: StageFilter | null;
  readonly difference: Difference | null;
}
export const noFilter: ReviewFilter = { text: '', stage: null, difference: null };

export const stageOf = ({ stage }: { stage: GradingStage | null }): StageFilter => stage ?? 'none';

function differs({ suggested, before, vetoes }: GradingRow, difference: Difference): boolean {
  if (difference === 'veto') return vetoes > 0;
  if (suggested === null) return false;
  const step = suggested - (before ?? 0);
  return difference === 'higher' ? step > 0 : difference === 'lower' ? step < 0 : step === 0;
}

/** Rows that meet every condition set. */
export function filterReviews(rows: readonly GradingRow[], filter: ReviewFilter): GradingRow[] {
  const text = filter.text.trim();
  return rows.filter(
    (row) =>
      (text === '' || row.name.includes(text)) &&
      (filter.stage === null || stageOf(row) === filter.stage) &&
      (filter.difference === null || differs(row, filter.difference)),
  );
}

/** How many stand at each stage; the dissolved ones are not due any more. */
export function countStages(rows: readonly GradingRow[]): Readonly<Record<StageFilter, number>> {
  const counts = { none: 0, self: 0, township: 0, banner: 0, decided: 0 };
  for (const row of rows) if (!row.dissolved) counts[stageOf(row)] += 1;
  return counts;
}

/** Those that can be given what their score suggests without another word. */
export function listDecidable(
  rows: readonly GradingRow[],
  { halfYear, effective }: Pick<GradingList, 'halfYear' | 'effective'>,
  role: GradingFacts['role'],
): GradingRow[] {
  return rows.filter((row) => {
    const said = { grade: row.suggested ?? 0, evidence: '' };
    return gradingReason('decide', gradingFacts(row, { role, halfYear, effective }, said)) === null;
  });
}
