import { z } from 'zod';
import { sixHaves, type VenueRecord } from '../venue.ts';

/** One thing a venue should have. `name` null: one of the six, called as the message catalogue says. */
export const HaveItem = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,23}$/),
  name: z.string().trim().min(1).max(20).nullable(),
});
export type HaveItem = z.infer<typeof HaveItem>;
export type Checklist = readonly HaveItem[];

/** 六有: 有场所 有设施 有标志 有党旗 有书报 有制度. */
export const defaultChecklist: Checklist = sixHaves.map((key) => ({ key, name: null }));

export const ChecklistInput = z
  .array(HaveItem)
  .min(1)
  .max(12)
  .refine((items) => new Set(items.map(({ key }) => key)).size === items.length)
  // A name of its own is needed where the catalogue has none.
  .refine((items) => items.every(({ key, name }) => name !== null || sixHaves.some((have) => have === key)));

export interface ChecklistRow {
  readonly fromYear: number;
  readonly items: Checklist;
}

/** What is asked for in a year: the latest list up to it, else the six. */
export function checklistInForce(rows: readonly ChecklistRow[], year: number): Checklist {
  let found: ChecklistRow | null = null;
  for (const row of rows) if (row.fromYear <= year && (!found || row.fromYear > found.fromYear)) found = row;
  return found?.items ?? defaultChecklist;
}

/** What a venue lacks, in the list's order. */
export function missingHaves(venue: Pick<VenueRecord, 'sixHaves'>, checklist: Checklist): HaveItem[] {
  return checklist.filter(({ key }) => !venue.sixHaves.includes(key));
}

/** The first year with a published report that a list set from a year on would count differently; null: none, it may be set. */
export function publishedUnder(
  rows: readonly ChecklistRow[],
  fromYear: number,
  publishedYears: readonly number[],
): number | null {
  const next = Math.min(...rows.map((row) => row.fromYear).filter((year) => year > fromYear));
  const hit = publishedYears.filter((year) => fromYear <= year && year < next);
  return hit.length > 0 ? Math.min(...hit) : null;
}
