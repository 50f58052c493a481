/** What the figures are compared with. */
export const comparisons = ['none', 'previous', 'lastYear'] as const;
export type Comparison = (typeof comparisons)[number];

/** By how much a figure differs, of rates in percentage points; null where one of both is missing. */
export function differenceOf(
  now: number | null,
  then: number | null,
  style: 'count' | 'rate',
): number | null {
  if (now === null || then === null) return null;
  return (now - then) * (style === 'rate' ? 100 : 1);
}
