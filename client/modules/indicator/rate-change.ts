import type { Ratio } from '../../../shared/indicator.ts';

/** Of a rate percentage points to one decimal, of a count the difference; null when either has no value. */
export function changeOf(now: Ratio, then: Ratio | null): number | null {
  if (!then || now.denominator === 0 || then.denominator === 0) return null;
  if (now.denominator === null || then.denominator === null) return now.numerator - then.numerator;
  const points = (100 * now.numerator) / now.denominator - (100 * then.numerator) / then.denominator;
  return Math.round(points * 10) / 10;
}

/** Rolls two ratios up: numerators and denominators add, percentages are never averaged. */
export function sumOf(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator + b.numerator,
    denominator: (a.denominator ?? 0) + (b.denominator ?? 0),
  };
}
