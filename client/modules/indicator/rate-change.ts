import type { IndicatorValue } from '../../../shared/indicator.ts';

type Ratio = Pick<IndicatorValue, 'numerator' | 'denominator' | 'previous'>;

/** Percentage points since the quarter before, to one decimal; null when either quarter has no rate. */
export function rateChange({ numerator, denominator, previous }: Ratio): number | null {
  if (!denominator || !previous?.denominator) return null;
  const points = (100 * numerator) / denominator - (100 * previous.numerator) / previous.denominator;
  return Math.round(points * 10) / 10;
}

/** Rolls two ratios up: numerators and denominators add, percentages are never averaged. */
export function sumOf(a: Ratio, b: Ratio): Ratio {
  const previous =
    a.previous && b.previous
      ? {
          numerator: a.previous.numerator + b.previous.numerator,
          denominator: (a.previous.denominator ?? 0) + (b.previous.denominator ?? 0),
        }
      : null;
  return {
    numerator: a.numerator + b.numerator,
    denominator: (a.denominator ?? 0) + (b.denominator ?? 0),
    previous,
  };
}
