import { and, desc, eq, inArray } from 'drizzle-orm';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import type { ShareParties, ShareUse } from '../../../shared/venue-share/share-view.ts';
import { compareSlots } from '../../../shared/venue-share/slot-order.ts';
import type { VenueShare } from '../../../shared/venue-share.ts';
import type { Database } from '../../db/database.ts';
import { revision } from '../../db/schema/record.ts';
import { type venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';

export type ShareRow = typeof venueShare.$inferSelect;

/** A share as its revisions keep it. */
export interface ShareRecord extends VenueShare {
  readonly parties: ShareParties;
  /** Of a write that noted a day, or took it off. */
  readonly use?: ShareUse;
}

/** Its weekly slots beside a row. */
export function toShare(
  { actor: _, updatedAt: _at, ...row }: ShareRow,
  slots: readonly WeeklySlot[],
): VenueShare {
  return { ...row, slots };
}

export async function listSlotsOf(
  db: Database,
  shareIds: readonly string[],
): Promise<Map<string, WeeklySlot[]>> {
  const found = new Map<string, WeeklySlot[]>();
  if (shareIds.length === 0) return found;
  const rows = await db
    .select()
    .from(venueShareSlot)
    .where(inArray(venueShareSlot.shareId, [...shareIds]));
  for (const { shareId, weekday, fromMinute, toMinute } of rows) {
    const slots = found.get(shareId) ?? [];
    slots.push({ weekday, fromMinute, toMinute });
    found.set(shareId, slots);
  }
  for (const slots of found.values()) slots.sort(compareSlots);
  return found;
}

/** Share → what its last revision says of it: the two sides by name, which neither can look up in the other's registry. */
export async function listLastRecords(
  db: Database,
  shareIds: readonly string[],
): Promise<Map<string, ShareRecord>> {
  if (shareIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([revision.entityId], { id: revision.entityId, after: revision.after })
    .from(revision)
    .where(and(eq(revision.entity, 'venue-share'), inArray(revision.entityId, [...shareIds])))
    .orderBy(revision.entityId, desc(revision.id));
  return new Map(rows.map(({ id, after }) => [id, after as ShareRecord]));
}

/** Share → who proposed it and with which slots. */
export async function listFirstRecords(
  db: Database,
  shareIds: readonly string[],
): Promise<Map<string, { actor: string; slots: readonly WeeklySlot[] }>> {
  if (shareIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([revision.entityId], {
      id: revision.entityId,
      actor: revision.actor,
      after: revision.after,
    })
    .from(revision)
    .where(and(eq(revision.entity, 'venue-share'), inArray(revision.entityId, [...shareIds])))
    .orderBy(revision.entityId, revision.id);
  return new Map(rows.map(({ id, actor, after }) => [id, { actor, slots: (after as ShareRecord).slots }]));
}
