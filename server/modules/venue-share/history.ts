import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ShareDetail, ShareEvent } from '../../../shared/venue-share/share-view.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { revision } from '../../db/schema/record.ts';
import { venueShareUse } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import type { ShareRecord } from './rows.ts';
import { getShareView } from './views.ts';

/** A share with its story and the days it was used. @throws AppError `not-found`, also outside the scope */
export async function getShare(db: Database, scope: Scope, id: string, today: string): Promise<ShareDetail> {
  const view = await getShareView(db, scope, id, today);
  const uses = await db
    .select({ date: venueShareUse.usedOn, people: venueShareUse.people })
    .from(venueShareUse)
    .where(eq(venueShareUse.shareId, id))
    .orderBy(desc(venueShareUse.usedOn));
  const events = await listEvents(db, id);
  return { ...view, uses, events, askedSlots: events[0]?.slots ?? view.slots };
}

async function listEvents(db: Database, id: string): Promise<ShareEvent[]> {
  const rows = await db
    .select({ revision, post: account.post })
    .from(revision)
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(and(eq(revision.entity, 'venue-share'), eq(revision.entityId, id)))
    .orderBy(asc(revision.id));
  return rows.map(({ revision: entry, post }) => {
    const [before, after] = [entry.before as ShareRecord | null, entry.after as ShareRecord];
    const about = {
      id: entry.id,
      at: entry.at.toISOString(),
      actor: post ?? entry.actor,
      slots: after.slots,
    };
    if (after.use) return { ...about, kind: 'used', note: null, date: after.use.date };
    if (before?.use) return { ...about, kind: 'use-removed', note: null, date: before.use.date };
    return { ...about, kind: after.status, note: before ? after.note : after.purpose, date: null };
  });
}
