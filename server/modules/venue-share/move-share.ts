import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { NoticeKind } from '../../../shared/notice.ts';
import { quarterAt } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { compareSlots, sameSlots, slotParams, slotsOverlap } from '../../../shared/venue-share/slot-order.ts';
import {
  type ShareMove,
  type ShareReason,
  type ShareSaid,
  shareReason,
} from '../../../shared/venue-share/transition.ts';
import { unfitReason } from '../../../shared/venue-share/unfit-reason.ts';
import { holdingStatuses, type ShareStatus } from '../../../shared/venue-share.ts';
import type { Transaction } from '../../db/database.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { notifyOffices } from '../notice/mutations.ts';
import { findWrite, recordWrite } from '../organisation/mutations.ts';
import { holdVenues } from '../venue/mutations.ts';
import { listHeldSlots } from './data.ts';
import type { ShareMoveInput } from './inputs.ts';
import { findVenues, refreshParties } from './parties.ts';
import { holdSlots, slotRow } from './propose.ts';
import { listFirstRecords, type ShareRecord, type ShareRow } from './rows.ts';
import { getShareView } from './views.ts';

export interface Moved {
  readonly operationId: string;
  readonly version: number;
  readonly status: ShareStatus;
}

type Standing = Awaited<ReturnType<typeof getShareView>>;
type Change = Partial<Pick<ShareRow, 'status' | 'note' | 'answeredOn' | 'agreedOn' | 'endedOn'>>;

/**
 * Moves a share one step. What may be done is asked again on what stands now, with the venue's week held against everyone else.
 * @throws AppError `not-found`, `version-conflict`, `transition-refused` with the reason, of an offer also `share-unfit` and `slot-taken`
 */
export async function moveShare(
  tx: Transaction,
  scope: Scope,
  input: ShareMoveInput,
  now: Date,
): Promise<Moved> {
  const { operationId = randomUUID(), id, move } = input;
  const today = chinaDate(now);
  const seen = await getShareView(tx, scope, id, today);
  await holdVenues(tx, [seen.venueId]);
  const again = await findWrite(tx, scope, operationId);
  const before = await getShareView(tx, scope, id, today);
  if (again) return { operationId, version: again.version, status: before.status };
  requireMove(move, before, input.expectedVersion, saidOf(input));
  const slots = input.move === 'offer' ? [...input.slots].sort(compareSlots) : before.slots;
  if (input.move === 'offer') await requireFit(tx, scope, before, slots, now);
  const change = await changeOf(tx, input, today);
  const status = change.status ?? before.status;
  await writeChange(tx, scope, before, change);
  if (!holdingStatuses.some((each) => each === status))
    await tx.update(venueShareSlot).set({ held: false }).where(eq(venueShareSlot.shareId, id));
  else if (!sameSlots(slots, before.slots)) {
    await tx.delete(venueShareSlot).where(eq(venueShareSlot.shareId, id));
    await holdSlots(
      tx,
      slots.map((slot) => slotRow(before, slot)),
    );
  }
  const version = before.version + 1;
  const quarter = quarterAt(now);
  const parties = await refreshParties(tx, scope, before, before.parties, quarter);
  const kept = keptOf(before);
  const after: ShareRecord = { ...kept, ...change, slots, version, parties };
  await tellOther(tx, scope, after, now);
  await recordWrite(tx, scope, {
    operationId,
    entity: 'venue-share',
    entityId: id,
    quarter,
    before: kept,
    after,
    reason: saidOf(input).note ?? '',
    action: `venue-share.${move}`,
  });
  return { operationId, version, status };
}

/** @throws AppError `version-conflict`, `transition-refused` */
export function requireMove(
  move: ShareMove,
  before: Standing,
  expectedVersion: number,
  said: ShareSaid,
): void {
  if (before.version !== expectedVersion) throw new AppError('version-conflict', { current: before.version });
  const reason = shareReason(move, before.standing, said);
  if (reason) throw refusal('transition-refused', reason);
}

function refusal(
  code: 'transition-refused' | 'share-unfit',
  { code: reason, params }: ShareReason,
  name = '',
): AppError {
  return new AppError(code, { ...params, name, reason });
}

/** The record without what only a view has. */
export function keptOf({
  standing: _,
  divisionName: _d,
  hostDivisionName: _h,
  ...share
}: Standing): ShareRecord {
  return share;
}

function saidOf(input: ShareMoveInput): ShareSaid {
  return {
    ...('note' in input ? { note: input.note } : {}),
    ...('slots' in input ? { slots: input.slots } : {}),
  };
}

async function requireFit(
  tx: Transaction,
  scope: Scope,
  share: Standing,
  slots: readonly WeeklySlot[],
  now: Date,
): Promise<void> {
  const found = (await findVenues(tx, scope, [share.venueId], quarterAt(now))).get(share.venueId);
  if (!found) throw new AppError('not-found');
  const unfit = unfitReason(found, { ...share, slots });
  if (unfit) throw refusal('share-unfit', unfit, found.name);
  const held = (await listHeldSlots(tx, [share.venueId])).get(share.venueId) ?? [];
  const others = held.filter((slot) => !share.slots.some((own) => sameSlots([own], [slot])));
  const taken = slots.find((slot) => others.some((other) => slotsOverlap(slot, other)));
  if (taken)
    throw new AppError('slot-taken', { ...slotParams(taken), venueId: share.venueId, name: found.name });
}

/** An offer of exactly what was asked for is the agreement: nobody has to be asked twice. */
async function changeOf(tx: Transaction, input: ShareMoveInput, today: string): Promise<Change> {
  switch (input.move) {
    case 'offer': {
      const asked = (await listFirstRecords(tx, [input.id])).get(input.id)?.slots ?? [];
      const answered = { note: input.note || null, answeredOn: today };
      return sameSlots(asked, input.slots)
        ? { ...answered, status: 'agreed', agreedOn: today }
        : { ...answered, status: 'offered' };
    }
    case 'decline':
      return { status: 'declined', note: input.note || null, answeredOn: today };
    case 'agree':
      return { status: 'agreed', agreedOn: today };
    case 'withdraw':
      return { status: 'withdrawn' };
    case 'end':
      return { status: 'ended', note: input.note || null, endedOn: today };
  }
}

/** @throws AppError `version-conflict` when somebody was faster */
export async function writeChange(
  tx: Transaction,
  scope: Scope,
  { id, version }: { id: string; version: number },
  change: Change,
): Promise<void> {
  const changed = await tx
    .update(venueShare)
    .set({ ...change, version: version + 1, actor: scope.actor, updatedAt: new Date() })
    .where(and(eq(venueShare.id, id), eq(venueShare.version, version)))
    .returning({ id: venueShare.id });
  if (changed.length === 0) throw new AppError('version-conflict', { current: version + 1 });
}

const kinds: Partial<Record<ShareStatus, NoticeKind & `share-${string}`>> = {
  offered: 'share-offered',
  agreed: 'share-agreed',
  declined: 'share-declined',
  ended: 'share-ended',
};

/** The host's moves are told the organisation's side, and the other way round; those of who stands on both sides, both. */
async function tellOther(tx: Transaction, scope: Scope, share: ShareRecord, now: Date): Promise<void> {
  const kind = kinds[share.status];
  if (!kind) return;
  const offices = [...new Set([share.divisionCode, share.hostDivisionCode])];
  const others = offices.filter((code) => !scope.divisionCodes.has(code));
  for (const divisionCode of others.length > 0 ? others : offices)
    await notifyOffices(tx, scope, {
      kind,
      divisionCode,
      quarter: quarterAt(now),
      occasion: `${kind} ${share.id} ${share.version}`,
      params: { organisation: share.parties.organisation.name, venue: share.parties.venue.name },
    });
}
