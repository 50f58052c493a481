import { z } from 'zod';
import type { DivisionLevel } from './division.ts';
import {
  countIndicators,
  defaultTargets,
  type IndicatorKey,
  indicatorKeys,
  type Targets,
} from './indicator.ts';

/** Levels a target is set for: a unit that reports is `township`, wherever it hangs. */
export const targetLevels = ['city', 'banner', 'township'] as const satisfies readonly DivisionLevel[];
export type TargetLevel = (typeof targetLevels)[number];

/** A target as the city set it for a year and level. */
export interface TargetRow {
  readonly year: number;
  readonly level: DivisionLevel;
  readonly indicator: IndicatorKey;
  /** A share 0–1, of a count a number; null: 逐步提升, it is only to rise. */
  readonly value: number | null;
}

/** The targets in force for a year and level: of each indicator the latest row up to the year, else the plan's. */
export function targetsInForce(rows: readonly TargetRow[], year: number, level: DivisionLevel): Targets {
  return Object.fromEntries(
    indicatorKeys.map((key) => {
      const row = targetRowInForce(rows, year, level, key);
      return [key, row ? row.value : defaultTargets[key]];
    }),
  ) as Record<IndicatorKey, number | null>;
}

/** The row an indicator's target in force comes from; null: from the plan. */
export function targetRowInForce<Row extends TargetRow>(
  rows: readonly Row[],
  year: number,
  level: DivisionLevel,
  key: IndicatorKey,
): Row | null {
  let found: Row | null = null;
  for (const row of rows) {
    if (row.indicator !== key || row.level !== level || row.year > year) continue;
    if (!found || row.year > found.year) found = row;
  }
  return found;
}

/** What may be set as a target. */
export const TargetInput = z
  .object({
    year: z.number().int().min(2000).max(2100),
    level: z.enum(targetLevels),
    indicator: z.enum(indicatorKeys),
    value: z.number().min(0).max(1_000_000).nullable(),
  })
  .refine(({ indicator, value }) => value === null || isTargetFit(indicator, value), { path: ['value'] });

/** A share lies between 0 and 1; a count is a whole number. */
export function isTargetFit(key: IndicatorKey, value: number): boolean {
  return countIndicators.includes(key) ? Number.isInteger(value) && value >= 0 : value >= 0 && value <= 1;
}
