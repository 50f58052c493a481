import { countIndicators, type IndicatorKey, type Ratio } from './indicator.ts';

/**
 * Divisions coloured by one indicator (design: map-sheet). Classes follow from the indicator and its target alone, never from the values of
 * a quarter, so that two maps compare; a target is always a class break. Screen and paper both take colours and patterns from here.
 */
export interface ChoroplethScheme {
  /** `diverging`: around a target; `sequential`: an indicator that is only to rise. */
  readonly kind: 'diverging' | 'sequential';
  readonly unit: 'share' | 'count';
  /** Of a diverging scheme one of the breaks; else null. */
  readonly target: number | null;
  /** From the lowest to the highest. */
  readonly classes: readonly ChoroplethClass[];
}

/** Holds `from` ≤ value < `below`; null: open on that side. Values are shares 0–1, or counts. */
export interface ChoroplethClass {
  readonly from: number | null;
  readonly below: number | null;
  readonly colour: string;
  readonly pattern: AreaPattern;
}

/** What lies over a class colour. Lines say "below the target", closer the further below; they hold where colour is lost. */
export type AreaPattern = 'plain' | 'lines-wide' | 'lines' | 'lines-dense' | 'lines-closest';

/** One division's value of the indicator; a denominator of 0: nothing to divide by, no data. */
export interface AreaValue extends Ratio {
  readonly code: string;
  /** False when not every reporting unit of it has published the quarter. */
  readonly published: boolean;
}

const step = 0.1;
/** Eight decimals are enough for any share, and hide that 0.8 + 0.1 is 0.9000000000000001. */
const exact = (value: number) => Number(value.toFixed(8));

/** Coverage stands far below one half in most places, and the low end is where divisions differ. */
const risingShares = [0.1, 0.2, 0.35, 0.5];
const risingCounts = [1, 5, 15, 40];

/**
 * The values at which one class ends and the next begins, ascending: half the target, two steps of ten points to either side of it as far
 * as there is room, and the target itself; for an indicator without target four fixed ones.
 * @param target share 0–1, of a count a number; null for "rising".
 */
export function classBreaks(indicator: IndicatorKey, target: number | null): readonly number[] {
  if (countIndicators.includes(indicator)) return target === null ? risingCounts : countBreaks(target);
  if (target === null) return risingShares;
  const near = [exact(target - 2 * step), exact(target - step)].filter((each) => each > 0);
  // Whoever has not got half way stands apart from those just short of it.
  const half = exact(target / 2);
  const under = half > 0 && (near[0] === undefined || near[0] - half >= step) ? [half, ...near] : near;
  const over = [exact(target + step), exact(target + 2 * step)].filter((each) => each < 1);
  return [...under, target, ...over];
}

/** Of a count: the quarters of its target below it, the target, one and a half times it. */
function countBreaks(target: number): number[] {
  const breaks = [0.25, 0.5, 0.75, 1, 1.5].map((factor) => Math.ceil(factor * target));
  return [...new Set(breaks)].filter((each) => each > 0 || each === target);
}

/** From the one nearest to the target outwards. Purple and green part for every kind of colour vision; red, amber and blue are taken. */
const belowTarget: readonly (readonly [colour: string, pattern: AreaPattern])[] = [
  ['#ece4f3', 'lines-wide'],
  ['#cdbbdf', 'lines'],
  ['#ab90c8', 'lines-dense'],
  ['#8564ab', 'lines-closest'],
];
const targetReached = ['#d3ece4', '#8ac9b7', '#3d9a85'];
const rising = ['#eff5f2', '#cfe6df', '#9fcec1', '#66ab9b', '#2f7f70'];

/** The classes of an indicator, with colour and pattern. */
export function choroplethScheme(indicator: IndicatorKey, target: number | null): ChoroplethScheme {
  const breaks = classBreaks(indicator, target);
  const diverging = target !== null;
  const middle = breaks.indexOf(target ?? Number.NaN);
  const classes = Array.from({ length: breaks.length + 1 }, (_, index): ChoroplethClass => {
    const bounds = { from: breaks[index - 1] ?? null, below: breaks[index] ?? null };
    if (!diverging) return { ...bounds, colour: rising[index] ?? '#ffffff', pattern: 'plain' };
    const [colour, pattern] = belowTarget[middle - index] ?? ['#ffffff', 'plain'];
    return index <= middle
      ? { ...bounds, colour, pattern }
      : { ...bounds, colour: targetReached[index - middle - 1] ?? '#ffffff', pattern: 'plain' };
  });
  return {
    kind: diverging ? 'diverging' : 'sequential',
    unit: countIndicators.includes(indicator) ? 'count' : 'share',
    target,
    classes,
  };
}

/**
 * Index of the class a value falls into, or null without data (a rate over nothing).
 * Whole numbers are compared, as `moreToReach` does: whoever needs no more to the target stands above it.
 */
export function classOf(scheme: ChoroplethScheme, { numerator, denominator }: Ratio): number | null {
  if (denominator === 0) return null;
  const least = (bound: number) => (denominator === null ? bound : Math.ceil(exact(bound * denominator)));
  return scheme.classes.findLastIndex(({ from }) => from === null || numerator >= least(from));
}

/** How the patterns are drawn, in millimetres on paper; a screen takes 4 CSS pixels for one. */
export type PatternInk =
  | {
      readonly kind: 'lines';
      readonly degrees: 0 | 45;
      readonly gap: number;
      readonly width: number;
      readonly colour: string;
    }
  | { readonly kind: 'dots'; readonly gap: number; readonly width: number; readonly colour: string };

const lines = (gap: number): PatternInk => ({
  kind: 'lines',
  degrees: 0,
  gap,
  width: 0.2,
  colour: '#6b4a8e',
});

export const patternInk: Readonly<
  Record<Exclude<AreaPattern, 'plain'> | 'no-data' | 'unpublished', PatternInk>
> = {
  'lines-wide': lines(4),
  lines: lines(2.75),
  'lines-dense': lines(1.75),
  'lines-closest': lines(1),
  /** Hatch: there is nothing to divide by. */
  'no-data': { kind: 'lines', degrees: 45, gap: 2, width: 0.3, colour: '#7b838f' },
  /** A veil of dots: the figures are the registry's, the quarter is not published. */
  unpublished: { kind: 'dots', gap: 2.5, width: 0.5, colour: '#3f4854' },
};
/** Under the hatch. */
export const noDataColour = '#f4f5f7';

/** Diameter of the disc of a division without boundary, CSS pixels; its area grows with what the rate is over (or with the count). */
export function areaDiscDiameter({ numerator, denominator }: Ratio): number {
  const size = denominator ?? numerator;
  return Math.round(Math.min(46, Math.max(18, 14 + 2.2 * Math.sqrt(size))));
}
