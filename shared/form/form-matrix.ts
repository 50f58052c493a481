import {
  type TransitionFrom,
  type TransitionTo,
  transitionColumns,
  transitionFrom,
  transitionRows,
  transitionTo,
} from '../grading/transition-matrix.ts';
import { type CountedRecord, reviewRecord } from './column.ts';
import type { FormReview } from './form-period.ts';

/** A cell of the transition matrix 星级变动; `all`: the sum of its row or column. */
export interface MatrixCell {
  readonly from: TransitionFrom | 'all';
  readonly to: TransitionTo | 'all';
}

const holds =
  ({ from, to }: MatrixCell) =>
  (review: FormReview) =>
    (from === 'all' || transitionFrom(review) === from) && (to === 'all' || transitionTo(review) === to);

/** The records behind a cell of the matrix; as many as the cell says. */
export function recordsOfMatrix(reviews: readonly FormReview[], cell: MatrixCell): CountedRecord[] {
  return reviews.filter(holds(cell)).map(reviewRecord);
}

/** Counts by grade before (rows) and given (columns), sums left out. */
export function fillMatrix(reviews: readonly FormReview[]): number[][] {
  return transitionRows.map((from) =>
    transitionColumns.map((to) => reviews.filter(holds({ from, to })).length),
  );
}

/** Reads `5:4`, `founded:undecided`, `all:3`. @returns null for anything else */
export function parseMatrixCell(text: string): MatrixCell | null {
  const [first, second, more] = text.split(':');
  const from = [...transitionRows, 'all' as const].find((each) => String(each) === first);
  const to = [...transitionColumns, 'all' as const].find((each) => String(each) === second);
  return from === undefined || to === undefined || more !== undefined ? null : { from, to };
}
