import { type Transition, transitionOf } from '../grading/transition-matrix.ts';
import { type FormColumn, ofReviews, rateOf } from './column.ts';

/** The column that counts what became of one; `dissolved` is a column of the formation form already. */
export function transitionColumn(transition: Transition): string {
  return transition === 'dissolved' ? 'review-dissolved' : transition;
}

const moved = (group: string, transition: Transition) =>
  ofReviews(group, transitionColumn(transition), (review) => transitionOf(review) === transition);
const starred = ['promote', 'keep', 'demote', 'revoke'] as const;

/** 半年星级评定晋位情况表. */
export const promotionColumns: readonly FormColumn[] = [
  ofReviews('reviewed', 'listed', () => true),
  ofReviews('reviewed', 'decided', ({ to, dissolved }) => to !== null && !dissolved),
  moved('reviewed', 'undecided'),
  moved('reviewed', 'dissolved'),
  rateOf('reviewed', 'decided-rate', 'decided', 'decided', 'undecided'),
  moved('moves', 'first'),
  ...starred.map((transition) => moved('moves', transition)),
  moved('moves', 'none'),
  // Of those that had a star before and were decided on.
  rateOf('moves', 'promote-rate', 'promote', ...starred),
  ...([5, 4, 3, 2, 1, 0] as const).map((grade) =>
    ofReviews('given', `given-${grade}`, ({ to, dissolved }) => to === grade && !dissolved),
  ),
];
