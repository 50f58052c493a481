/** A count as the public sees it: itself, `few` for 1–2 (shown as "<3"), or `hidden` so that another cannot be worked out. */
export type PublicCount = number | 'few' | 'hidden';

export interface PublicColumn {
  readonly counts: readonly PublicCount[];
  readonly total: PublicCount;
}

/** Counts of one or two say something about persons or single enterprises. */
export function isFew(count: number): boolean {
  return count === 1 || count === 2;
}

/** One less must still be no few, or the hidden count would give its neighbours away. */
const leastHidden = 4;

/**
 * Primary and secondary suppression of a column whose total is shown (domain: People).
 *
 * Every count of 1–2 becomes `few`. Whoever knows the total, and that each `few` is 1 or 2, works them out when their sum is that of
 * all ones or of all twos; and a count that is hidden alone is the rest of the total. Then the smallest count of at least 4 is hidden
 * as well; where there is none, the total is. Zeros stay: nothing is there that could be found out.
 * @param sensitive further counts that may not be shown, e.g. those whose complement is 1–2
 */
export function suppressColumn(counts: readonly number[], sensitive: readonly boolean[] = []): PublicColumn {
  const shown = counts.map(
    (count, index): PublicCount => (isFew(count) ? 'few' : sensitive[index] ? 'hidden' : count),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  const few = counts.filter((_, index) => shown[index] === 'few');
  // Two ones that are "<3" together would be known to be ones.
  if (isFew(total)) return { counts: shown, total: few.length === 1 ? 'few' : 'hidden' };
  const hidden = shown.filter((each) => each === 'hidden').length;
  const sum = few.reduce((all, count) => all + count, 0);
  const workedOut =
    hidden === 0
      ? few.length > 0 && (sum === few.length || sum === 2 * few.length)
      : hidden + few.length === 1;
  if (!workedOut) return { counts: shown, total };
  const companion = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count >= leastHidden && typeof shown[index] === 'number')
    .sort((a, b) => a.count - b.count || a.index - b.index)[0];
  if (!companion) return { counts: shown, total: 'hidden' };
  shown[companion.index] = 'hidden';
  return { counts: shown, total };
}
