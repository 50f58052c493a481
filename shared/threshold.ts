import { z } from 'zod';

/** Parameters with an effective year. */
export const thresholdKeys = [
  'above-scale-employees',
  'large-medium-employees',
  'report-deadline-days',
  'detour-percent',
  'way-speed-kmh',
] as const;
export type ThresholdKey = (typeof thresholdKeys)[number];

export type Thresholds = Readonly<Record<ThresholdKey, number>>;

/**
 * In force where nothing was set for the year or before it: 规模以上 from 50 staff (the plan, §2), 大中型 from 300 (国统字〔2017〕213号, line
 * of industry), a report in time up to the 10th day after the cut-off. Where no road network is at hand a way is 140 % of the
 * great-circle distance, gone at 40 km/h.
 */
export const defaultThresholds: Thresholds = {
  'above-scale-employees': 50,
  'large-medium-employees': 300,
  'report-deadline-days': 10,
  'detour-percent': 140,
  'way-speed-kmh': 40,
};

/** What plans are made with, not what reports count with: changed in a published year it changes nothing that was published. */
const planning: readonly ThresholdKey[] = ['detour-percent', 'way-speed-kmh'];

export interface ThresholdRow {
  readonly key: string;
  readonly fromYear: number;
  readonly value: number;
}

/** The thresholds in force in a year: of each the latest row up to it, else the default. */
export function thresholdsInForce(rows: readonly ThresholdRow[], year: number): Thresholds {
  const inForce = (key: ThresholdKey) => {
    let found: ThresholdRow | null = null;
    for (const row of rows) {
      if (row.key === key && row.fromYear <= year && (!found || row.fromYear > found.fromYear)) found = row;
    }
    return found?.value ?? defaultThresholds[key];
  };
  return Object.fromEntries(thresholdKeys.map((key) => [key, inForce(key)])) as Record<ThresholdKey, number>;
}

/** The years a threshold set from a year on holds for: up to the one before the next row; null: without end. */
function yearsOf(
  rows: readonly ThresholdRow[],
  key: ThresholdKey,
  fromYear: number,
): { readonly first: number; readonly last: number | null } {
  const later = rows.filter((row) => row.key === key && row.fromYear > fromYear).map((row) => row.fromYear);
  return { first: fromYear, last: later.length ? Math.min(...later) - 1 : null };
}

/** Why a threshold cannot be set from a year on: the first year with a published report it would count differently; null: it can. */
export function publishedWithin(
  rows: readonly ThresholdRow[],
  key: ThresholdKey,
  fromYear: number,
  publishedYears: readonly number[],
): number | null {
  if (planning.includes(key)) return null;
  const { last } = yearsOf(rows, key, fromYear);
  const hit = publishedYears.filter((year) => year >= fromYear && (last === null || year <= last));
  return hit.length ? Math.min(...hit) : null;
}

export const ThresholdInput = z
  .object({
    key: z.enum(thresholdKeys),
    fromYear: z.number().int().min(2000).max(2100),
    value: z.number().int().min(0).max(100_000),
  })
  .refine(({ key, value }) => value >= thresholdRange(key).least && value <= thresholdRange(key).most, {
    path: ['value'],
  });

/** What a threshold may be: a deadline beyond the next cut-off would never pass; nothing is above a scale of 0; no way is shorter than straight. */
export function thresholdRange(key: ThresholdKey): { readonly least: number; readonly most: number } {
  if (key === 'report-deadline-days') return { least: 0, most: 80 };
  if (key === 'detour-percent') return { least: 100, most: 300 };
  if (key === 'way-speed-kmh') return { least: 3, most: 120 };
  return { least: 1, most: 100_000 };
}
