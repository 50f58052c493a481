import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { type AuditDetail, audit } from '../../db/schema/audit.ts';

export interface AuditFilter {
  /** Only these actions. */
  readonly actions?: readonly string[] | undefined;
  /** Account id, `console`, or part of a post or an account's name. */
  readonly actor?: string | undefined;
  /** Code or id of what it was about, from its beginning. */
  readonly subject?: string | undefined;
  /** `YYYY-MM-DD` on China's calendar, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only entries before this number: the next page. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface AuditLine {
  readonly number: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  /** The post of the account as it is called now; null for the console and accounts that are gone. */
  readonly post: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: AuditDetail;
  readonly hash: string;
}

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  /** Older ones exist beyond these. */
  readonly more: boolean;
}

/** The instant a day of China's calendar begins (UTC+8). */
const dayStart = (date: string) => new Date(`${date}T00:00:00+08:00`);
const dayMs = 86_400_000;

/** Entries of the audit, newest first. Who may ask is decided by the caller: entries belong to no division. */
export async function listAudit(db: Database, filter: AuditFilter): Promise<AuditPage> {
  const rows = await db
    .select({ entry: audit, post: account.post })
    .from(audit)
    .leftJoin(account, eq(sql`${account.id}::text`, audit.actor))
    .where(
      and(
        filter.before === undefined ? undefined : lt(audit.number, filter.before),
        filter.actions?.length ? inArray(audit.action, [...filter.actions]) : undefined,
        filter.subject ? sql`starts_with(${audit.subject}, ${filter.subject})` : undefined,
        filter.from ? gte(audit.at, dayStart(filter.from)) : undefined,
        filter.to ? lt(audit.at, new Date(dayStart(filter.to).getTime() + dayMs)) : undefined,
        filter.actor
          ? sql`(${audit.actor} = ${filter.actor} or strpos(${account.post}, ${filter.actor}) > 0
              or strpos(lower(${account.name}), lower(${filter.actor})) > 0)`
          : undefined,
      ),
    )
    .orderBy(desc(audit.number))
    .limit(filter.limit + 1);
  return {
    lines: rows.slice(0, filter.limit).map(({ entry, post }) => ({
      number: entry.number,
      at: entry.at.toISOString(),
      actor: entry.actor,
      post,
      address: entry.address,
      action: entry.action,
      subject: entry.subject,
      detail: entry.detail,
      hash: entry.hash,
    })),
    more: rows.length > filter.limit,
  };
}

/** Every action that stands in the audit, by name: what a search can choose from. */
export async function listAuditActions(db: Database): Promise<string[]> {
  const rows = await db.selectDistinct({ action: audit.action }).from(audit).orderBy(audit.action);
  return rows.map(({ action }) => action);
}
