import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { DivisionLevel } from '../../../shared/division.ts';
import type { Targets } from '../../../shared/indicator.ts';
import { type Quarter, quarterYear } from '../../../shared/quarter.ts';
import { targetsInForce } from '../../../shared/target.ts';
import { type Thresholds, thresholdsInForce } from '../../../shared/threshold.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { revision, threshold } from '../../db/schema/record.ts';
import { snapshot } from '../../db/schema/report.ts';
import { target } from '../../db/schema/standard.ts';

export type StoredTarget = typeof target.$inferSelect;
export type StoredThreshold = typeof threshold.$inferSelect;

/** The targets in force in a quarter's year for a level of division. */
export async function getTargets(db: Database, quarter: Quarter, level: DivisionLevel): Promise<Targets> {
  return targetsInForce(await listTargetRows(db), quarterYear(quarter), level);
}

/** Every target the city ever set. */
export function listTargetRows(db: Database): Promise<StoredTarget[]> {
  return db.select().from(target).orderBy(asc(target.year), asc(target.level), asc(target.indicator));
}

/** The thresholds in force in a quarter's year. */
export async function getThresholds(db: Database, quarter: Quarter): Promise<Thresholds> {
  return thresholdsInForce(await listThresholdRows(db), quarterYear(quarter));
}

export function listThresholdRows(db: Database): Promise<StoredThreshold[]> {
  return db.select().from(threshold).orderBy(asc(threshold.key), asc(threshold.fromYear));
}

/** What was set, when, by which post. */
export interface StandardChange {
  readonly id: number;
  readonly at: string;
  readonly post: string;
  readonly kind: 'target' | 'threshold';
  readonly year: number;
  /** Of a target. */
  readonly level: DivisionLevel | null;
  /** The indicator or the threshold. */
  readonly key: string;
  /** Before: undefined where nothing was set for the year itself; null: only to rise. */
  readonly before: number | null | undefined;
  readonly after: number | null;
}

/** Targets and thresholds as they were set, newest first. */
export async function listStandardChanges(db: Database, limit: number): Promise<StandardChange[]> {
  const rows = await db
    .select({ entry: revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(inArray(revision.entity, ['target', 'threshold']))
    .orderBy(desc(revision.id))
    .limit(limit);
  return rows.map(({ entry, post }) => {
    const words = entry.entityId.split(' ');
    const [level, key] = entry.entity === 'target' ? [words[1], words[2]] : [null, words[1]];
    const valueIn = (side: unknown) => (side as { value: number | null } | null)?.value;
    return {
      id: entry.id,
      at: entry.at.toISOString(),
      post: post ?? entry.actor,
      kind: entry.entity as StandardChange['kind'],
      year: Number(words[0]),
      level: level as DivisionLevel | null,
      key: key ?? '',
      before: valueIn(entry.before),
      after: valueIn(entry.after) ?? null,
    };
  });
}

/** Years of which the scope sees a published report, ascending: whatever those are counted by stays as it is. */
export async function listPublishedYears(db: Database): Promise<number[]> {
  const rows = await db.selectDistinct({ quarter: snapshot.quarter }).from(snapshot);
  return [...new Set(rows.map(({ quarter }) => quarterYear(quarter)))].sort((a, b) => a - b);
}
