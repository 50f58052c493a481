import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { addQuarters, listQuarters, type Quarter, quarterAt, quarterYear } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { setting, threshold } from '../../db/schema/record.ts';

export interface Settings {
  /** Prefecture code the installation serves. */
  readonly regionCode: string;
  /** True in the demo: every organisation is fabricated, and every page and sheet says so. */
  readonly sample: boolean;
  /** 编制单位 on the sheet. */
  readonly preparedBy: string | null;
  readonly mapApprovalNumber: string | null;
}

const defaults: Settings = { regionCode: '150600', sample: false, preparedBy: null, mapApprovalNumber: null };

export async function getSettings(db: Database): Promise<Settings> {
  const rows = await db.select().from(setting);
  return { ...defaults, ...Object.fromEntries(rows.map((row) => [row.key, row.value.value])) };
}

export async function saveSettings(db: Database, settings: Partial<Settings>): Promise<void> {
  for (const [key, each] of Object.entries(settings)) {
    const value = { value: each };
    await db
      .insert(setting)
      .values({ key, value })
      .onConflictDoUpdate({ target: setting.key, set: { value } });
  }
}

/** Plan default when no threshold was set for the year or before it. */
const defaultThreshold = 50;

/** Employees from which an enterprise is above-scale 规模以上 in the quarter's year. */
export async function getAboveScaleThreshold(db: Database, quarter: Quarter): Promise<number> {
  const [row] = await db
    .select()
    .from(threshold)
    .where(and(eq(threshold.key, 'above-scale-employees'), lte(threshold.fromYear, quarterYear(quarter))))
    .orderBy(desc(threshold.fromYear))
    .limit(1);
  return row?.value ?? defaultThreshold;
}

/**
 * Quarters to choose from, oldest first: from the first that has data to the present one. The one to open with is the latest
 * that has data of its own, since that is the newest map there is.
 */
export async function listQuartersToShow(
  db: Database,
  now: Date,
): Promise<{ quarters: string[]; defaultQuarter: string }> {
  const present = quarterAt(now);
  // Of the whole registry, whatever the scope: a township in which nothing changed opens with the same quarter as its city.
  const [row] = await db.execute<{ first: string | null; last: string | null }>(
    sql`select first, last from registry_quarters()`,
  );
  const last = row?.last ?? addQuarters(present, -1);
  const first = row?.first ?? last;
  // What is decided for a quarter to come (a merger, say) is no map yet.
  const defaultQuarter = last > present && first <= present ? present : last;
  return { quarters: listQuarters(first, last > present ? last : present), defaultQuarter };
}
