import { and, desc, eq, lte } from 'drizzle-orm';
import { type Quarter, quarterYear } from '../../../shared/quarter.ts';
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
  return { ...defaults, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
}

export async function saveSettings(db: Database, settings: Partial<Settings>): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
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
