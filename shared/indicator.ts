import type { OrganisationRecord } from './organisation.ts';
import { isAboveScale } from './organisation.ts';

export const indicatorKeys = [
  'above-scale-organised',
  'enterprise-coverage',
  'social-coverage',
  'social-organised',
] as const;
export type IndicatorKey = (typeof indicatorKeys)[number];

/** A named ratio (or, with `denominator` null, a count). A rate over nothing is "—", never 0 % or 100 %. */
export interface IndicatorValue {
  readonly key: IndicatorKey;
  readonly numerator: number;
  readonly denominator: number | null;
  /** Target as a share 0–1, or null for "rising". */
  readonly target: number | null;
  /** The same indicator one quarter before, when there is one. */
  readonly previous: { readonly numerator: number; readonly denominator: number | null } | null;
}

export type Tally = Readonly<Record<IndicatorKey, { numerator: number; denominator: number | null }>>;

/** The targets of the plan (domain: Indicators); null = rising. */
export const defaultTargets: Readonly<Record<IndicatorKey, number | null>> = {
  'above-scale-organised': 0.8,
  'enterprise-coverage': null,
  'social-coverage': null,
  'social-organised': null,
};

/**
 * Counts every indicator over the given organisations. Only `operating` ones count; unlocated ones count too.
 * @param threshold employees from which an enterprise is above-scale in the quarter's year.
 */
export function tallyIndicators(organisations: readonly OrganisationRecord[], threshold: number): Tally {
  const operating = organisations.filter((organisation) => organisation.status === 'operating');
  const share = (of: readonly OrganisationRecord[]) => ({
    numerator: of.filter((organisation) => organisation.partyOrganisation !== null).length,
    denominator: of.length,
  });
  const social = share(operating.filter((organisation) => organisation.sector === 'social'));
  return {
    'above-scale-organised': share(operating.filter((organisation) => isAboveScale(organisation, threshold))),
    'enterprise-coverage': share(operating.filter((organisation) => organisation.sector === 'enterprise')),
    'social-coverage': social,
    'social-organised': { numerator: social.numerator, denominator: null },
  };
}

/** Joins this quarter's tally with the quarter before and the targets. */
export function indicatorValues(now: Tally, before: Tally | null): IndicatorValue[] {
  return indicatorKeys.map((key) => ({
    key,
    ...now[key],
    target: defaultTargets[key],
    previous: before ? before[key] : null,
  }));
}

/** How many more are needed to reach the target; 0 when reached, null without target or denominator. */
export function moreToReach(value: IndicatorValue): number | null {
  if (value.target === null || !value.denominator) return null;
  // Without the rounding, 0.8 × 35 is 28.000000000000004 and asks for one too many.
  return Math.max(0, Math.ceil(Number((value.target * value.denominator).toFixed(9))) - value.numerator);
}

/** `86.4%`, or `—` over nothing. */
export function formatRate(numerator: number, denominator: number | null): string {
  if (denominator === null) return String(numerator);
  return denominator === 0 ? '—' : `${((100 * numerator) / denominator).toFixed(1)}%`;
}
