import type { FieldDifference, RecordFacts } from '../../../shared/record-difference.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useFactText } from './fact-text.ts';

export { factNameKey } from './fact-text.ts';

/** One side of a difference in words; what is not known, not located or not organised says so. */
export function useDifferenceText(
  tree: DivisionTree,
): (difference: FieldDifference, side: 'before' | 'after') => string {
  const factText = useFactText(tree);
  return (difference, side) =>
    factText(difference.field, difference[side] as RecordFacts[typeof difference.field]);
}
