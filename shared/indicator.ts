import type { OrganisationRecord } from './organisation.ts';
import { isAboveScale } from './organisation.ts';

export const indicatorKeys = [
  'above-scale-organised',
  'enterprise-coverage',
  'social-coverage',
  'social-organised',
  'enterprise-solo',
  'social-solo',
  'new-member',
  'activists',
  'secretary-filled',
  'instructor-assigned',
  'instructor-duties',
  'venue-reached',
  'reports-on-time',
] as const;
export type IndicatorKey = (typeof indicatorKeys)[number];

/** A part of a whole, or, with `denominator` null, a count. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** A named ratio or count beside its target. A rate over nothing is "—", never 0 % or 100 %. */
export interface IndicatorValue extends Ratio {
  readonly key: IndicatorKey;
  /** Target as a share 0–1 (of a count: a number), or null for "rising". */
  readonly target: number | null;
  /** The same indicator one quarter before, when there is one. */
  readonly previous: Ratio | null;
}

/** The same, with the same quarter of last year beside it. */
export interface ComparedIndicator extends IndicatorValue {
  readonly lastYear: Ratio | null;
}

/** Every indicator of one reporting unit, or of several added up. */
export type Tally = Readonly<Record<IndicatorKey, Ratio>>;

/** Those a sheet has room for; they need nothing but the records drawn on it. */
export const sheetIndicators = [
  'above-scale-organised',
  'enterprise-coverage',
  'social-coverage',
  'social-organised',
] as const satisfies readonly IndicatorKey[];
type SheetTally = Pick<Tally, (typeof sheetIndicators)[number]>;

export type Targets = Readonly<Record<IndicatorKey, number | null>>;

/** The targets of the plan (domain: Indicators); null = rising. */
export const defaultTargets: Targets = {
  'above-scale-organised': 0.8,
  'enterprise-coverage': null,
  'social-coverage': null,
  'social-organised': null,
  'enterprise-solo': null,
  'social-solo': null,
  'new-member': 0.4,
  activists: 1,
  'secretary-filled': 1,
  'instructor-assigned': 1,
  'instructor-duties': 1,
  'venue-reached': 1,
  'reports-on-time': 1,
};

/** Indicators that are a number of something, not a share. */
export const countIndicators: readonly IndicatorKey[] = ['social-organised'];

/** How many of `of` satisfy `is`. */
export function shareOf<T>(of: readonly T[], is: (each: T) => boolean): Ratio & { denominator: number } {
  return { numerator: of.filter(is).length, denominator: of.length };
}

/**
 * Counts the indicators of the sheet over the given organisations. Only `operating` ones count; unlocated ones count too.
 * @param threshold employees from which an enterprise is above-scale in the quarter's year.
 */
export function tallyIndicators(organisations: readonly OrganisationRecord[], threshold: number): SheetTally {
  const operating = organisations.filter((organisation) => organisation.status === 'operating');
  const organised = (of: readonly OrganisationRecord[]) =>
    shareOf(of, ({ partyOrganisation }) => partyOrganisation !== null);
  const social = organised(operating.filter(({ sector }) => sector === 'social'));
  return {
    'above-scale-organised': organised(operating.filter((each) => isAboveScale(each, threshold))),
    'enterprise-coverage': organised(operating.filter(({ sector }) => sector === 'enterprise')),
    'social-coverage': social,
    'social-organised': { numerator: social.numerator, denominator: null },
  };
}

/** Numerators and denominators add; percentages are never averaged. Over nothing: every rate over nothing. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: IndicatorKey): Ratio => ({
    numerator: tallies.reduce((total, tally) => total + tally[key].numerator, 0),
    denominator: countIndicators.includes(key)
      ? null
      : tallies.reduce((total, tally) => total + (tally[key].denominator ?? 0), 0),
  });
  return Object.fromEntries(indicatorKeys.map((key) => [key, sum(key)])) as Record<IndicatorKey, Ratio>;
}

/** Joins this quarter's tally with the quarter before and the targets, in the order of {@link indicatorKeys}. */
export function indicatorValues(
  now: Partial<Tally>,
  before: Partial<Tally> | null,
  targets: Targets = defaultTargets,
): IndicatorValue[] {
  return indicatorKeys.flatMap((key): IndicatorValue[] => {
    const ratio = now[key];
    return ratio ? [{ key, ...ratio, target: targets[key], previous: before?.[key] ?? null }] : [];
  });
}

/** How many more are needed to reach the target; 0 when reached, null without target or denominator. */
export function moreToReach(value: Ratio & Pick<IndicatorValue, 'target'>): number | null {
  const { target, numerator, denominator } = value;
  if (target === null || denominator === 0) return null;
  // Without the rounding, 0.8 × 35 is 28.000000000000004 and asks for one too many.
  return Math.max(0, Math.ceil(Number((target * (denominator ?? 1)).toFixed(9))) - numerator);
}

/** `86.4%`, or `—` over nothing. */
export function formatRate(numerator: number, denominator: number | null): string {
  if (denominator === null) return String(numerator);
  return denominator === 0 ? '—' : `${((100 * numerator) / denominator).toFixed(1)}%`;
}
