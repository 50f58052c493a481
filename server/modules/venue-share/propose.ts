import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { AppError, type AppErrorCode } from '../../../shared/app-error.ts';
import { type Quarter, quarterAt } from '../../../shared/quarter.ts';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import { compareSlots, slotParams, slotsOverlap } from '../../../shared/venue-share/slot-order.ts';
import { unfitReason } from '../../../shared/venue-share/unfit-reason.ts';
import { holdingStatuses, type VenueShare } from '../../../shared/venue-share.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { revision } from '../../db/schema/record.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { notifyOffices } from '../notice/mutations.ts';
import type { OrganisationRow } from '../organisation/data.ts';
import { type RecordWrite, recordWrite } from '../organisation/mutations.ts';
import { holdVenues } from '../venue/mutations.ts';
import { listHeldSlots } from './data.ts';
import type { ProposedShares, ShareProposal } from './inputs.ts';
import { findOrganisations, findVenues, nameHosts, organisationParty, venueParty } from './parties.ts';
import { type ShareRecord, toShare } from './rows.ts';

/** One that could not be proposed, and why. */
export interface LeftShare {
  readonly organisationId: string;
  readonly venueId: string;
  readonly code: AppErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Proposed {
  readonly operationId: string;
  /** In the order given; null: left. */
  readonly ids: readonly (string | null)[];
  readonly left: readonly LeftShare[];
}

/**
 * Asks hosts for slots, and holds these at once. Shares run in the present: the venue and the organisation are looked at as they stand at
 * the quarter given, or at today's when that is later. Call it before anything else writes the audit in the transaction.
 * @param today `YYYY-MM-DD` in China
 * @param partial leaves those out that cannot be had; else all or none
 * @throws AppError `slot-taken`, `share-open`, `share-unfit`, `not-found`, of the first that cannot be had
 */
export async function proposeShares(
  tx: Transaction,
  scope: Scope,
  { operationId = randomUUID(), quarter, planId, shares }: ProposedShares,
  today: string,
  { partial = false }: { partial?: boolean } = {},
): Promise<Proposed> {
  const again = await findProposed(tx, scope, operationId, shares);
  if (again) return again;
  const present = quarterAt(new Date(`${today}T04:00:00Z`));
  const at = quarter > present ? quarter : present;
  const facts = await loadFacts(tx, scope, shares, at);
  const left: LeftShare[] = [];
  const made = shares.map((asked) => {
    const refused = refuse(asked, facts);
    if (refused) {
      if (!partial) throw new AppError(refused.code, refused.params);
      left.push(refused);
      return null;
    }
    const organisation = facts.organisations.get(asked.organisationId) as OrganisationRow;
    const found = facts.venues.get(asked.venueId) as VenueRecord;
    // Of the next ones in the same call this one stands already.
    facts.held.set(asked.venueId, [...(facts.held.get(asked.venueId) ?? []), ...asked.slots]);
    facts.open.add(pairOf(asked));
    return {
      slots: [...asked.slots].sort(compareSlots),
      organisation,
      found,
      row: {
        id: randomUUID(),
        venueId: asked.venueId,
        organisationId: asked.organisationId,
        divisionCode: organisation.divisionCode,
        hostDivisionCode: found.divisionCode,
        status: 'proposed' as const,
        people: asked.people,
        purpose: asked.purpose || null,
        note: null,
        proposedOn: today,
        answeredOn: null,
        agreedOn: null,
        endedOn: null,
        planId,
        version: 1,
        actor: scope.actor,
        updatedAt: new Date(),
      },
    };
  });
  const kept = made.flatMap((each) => each ?? []);
  await insertAll(tx, kept);
  const hosts = await nameHosts(
    tx,
    scope,
    kept.map(({ found }) => found),
    at,
  );
  const records = kept.map(({ row, slots, organisation, found }): ShareRecord => {
    const given = venueParty(found, hosts.get(found.id) ?? null);
    return {
      ...toShare(row, slots),
      parties: { organisation: organisationParty(organisation), venue: given },
    };
  });
  await tellHosts(tx, scope, records, operationId, present);
  await recordWrite(
    tx,
    scope,
    ...records.map(
      (after): RecordWrite => ({
        operationId,
        entity: 'venue-share',
        entityId: after.id,
        quarter: present,
        before: null,
        after,
        reason: after.purpose ?? '',
        action: 'venue-share.propose',
      }),
    ),
  );
  return { operationId, ids: made.map((each) => each?.row.id ?? null), left };
}

interface Facts {
  readonly organisations: ReadonlyMap<string, OrganisationRow>;
  readonly venues: ReadonlyMap<string, VenueRecord>;
  readonly held: Map<string, WeeklySlot[]>;
  /** Organisation and venue of the shares that are open. */
  readonly open: Set<string>;
}

const pairOf = ({ organisationId, venueId }: { organisationId: string; venueId: string }) =>
  `${organisationId} ${venueId}`;

async function loadFacts(
  tx: Transaction,
  scope: Scope,
  shares: readonly ShareProposal[],
  quarter: Quarter,
): Promise<Facts> {
  const venueIds = [...new Set(shares.map(({ venueId }) => venueId))];
  const organisationIds = [...new Set(shares.map(({ organisationId }) => organisationId))];
  // Before anything is read of them: whoever ends or changes a venue meanwhile comes before or after.
  await holdVenues(tx, venueIds);
  const organisations = await findOrganisations(tx, scope, organisationIds, quarter);
  const venues = await findVenues(tx, scope, venueIds, quarter);
  // Only what others may book meanwhile is read behind the lock.
  const held = await listHeldSlots(tx, venueIds);
  const open = await tx
    .select({ organisationId: venueShare.organisationId, venueId: venueShare.venueId })
    .from(venueShare)
    .where(
      and(
        inArray(venueShare.organisationId, organisationIds),
        inArray(venueShare.status, [...holdingStatuses]),
      ),
    );
  return { organisations, venues, held, open: new Set(open.map(pairOf)) };
}

function refuse(asked: ShareProposal, { organisations, venues, held, open }: Facts): LeftShare | null {
  const { organisationId, venueId } = asked;
  const found = venues.get(venueId);
  const because = (code: AppErrorCode, params: LeftShare['params'] = {}): LeftShare => ({
    organisationId,
    venueId,
    code,
    params: { ...params, organisationId, venueId, name: found?.name ?? '' },
  });
  if (!found || organisations.get(organisationId)?.status !== 'operating') return because('not-found');
  if (open.has(pairOf(asked))) return because('share-open');
  const unfit = unfitReason(found, asked);
  if (unfit) return because('share-unfit', { ...unfit.params, reason: unfit.code });
  const taken = asked.slots.find((slot) => held.get(venueId)?.some((other) => slotsOverlap(slot, other)));
  return taken ? because('slot-taken', slotParams(taken)) : null;
}

interface NewShare {
  readonly row: typeof venueShare.$inferInsert & { readonly id: string; readonly venueId: string };
  readonly slots: readonly WeeklySlot[];
}

/** What somebody else wrote past the locks, the database's own constraints refuse. */
async function insertAll(tx: Transaction, shares: readonly NewShare[]): Promise<void> {
  const ordered = [...shares].sort((a, b) => (a.row.venueId < b.row.venueId ? -1 : 1));
  const slots = ordered.flatMap((share) => share.slots.map((slot) => slotRow(share.row, slot)));
  for (let start = 0; start < ordered.length; start += 500) {
    const rows = ordered.slice(start, start + 500).map(({ row }) => row);
    const written = await tx
      .insert(venueShare)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: venueShare.id });
    if (written.length < rows.length) throw new AppError('share-open', { name: '' });
  }
  for (let start = 0; start < slots.length; start += 1000)
    await holdSlots(tx, slots.slice(start, start + 1000));
}

export type SlotRow = typeof venueShareSlot.$inferInsert;

export function slotRow({ id, venueId }: { id: string; venueId: string }, slot: WeeklySlot): SlotRow {
  const { weekday, fromMinute, toMinute } = slot;
  return { shareId: id, venueId, weekday, fromMinute, toMinute, held: true };
}

/** @throws AppError `slot-taken` */
export async function holdSlots(tx: Transaction, rows: readonly SlotRow[]): Promise<void> {
  const written = await tx
    .insert(venueShareSlot)
    .values([...rows])
    .onConflictDoNothing()
    .returning({
      weekday: venueShareSlot.weekday,
      fromMinute: venueShareSlot.fromMinute,
      id: venueShareSlot.shareId,
    });
  const done = new Set(written.map(({ id, weekday, fromMinute }) => `${id} ${weekday} ${fromMinute}`));
  const taken = rows.find((row) => !done.has(`${row.shareId} ${row.weekday} ${row.fromMinute}`));
  if (taken) throw new AppError('slot-taken', { ...slotParams(taken), venueId: taken.venueId, name: '' });
}

async function findProposed(
  db: Database,
  scope: Scope,
  operationId: string,
  shares: readonly ShareProposal[],
): Promise<Proposed | null> {
  const rows = await db
    .select({ after: revision.after })
    .from(revision)
    .where(
      and(
        eq(revision.operationId, operationId),
        eq(revision.actor, scope.actor),
        eq(revision.entity, 'venue-share'),
      ),
    )
    .orderBy(asc(revision.id));
  if (rows.length === 0) return null;
  const ids = new Map(rows.map(({ after }) => [pairOf(after as VenueShare), (after as VenueShare).id]));
  return { operationId, ids: shares.map((share) => ids.get(pairOf(share)) ?? null), left: [] };
}

/** One notice a host, however many organisations ask. */
async function tellHosts(
  tx: Transaction,
  scope: Scope,
  records: readonly ShareRecord[],
  operationId: string,
  quarter: Quarter,
): Promise<void> {
  const byHost = new Map<string, ShareRecord[]>();
  for (const record of records)
    byHost.set(record.hostDivisionCode, [...(byHost.get(record.hostDivisionCode) ?? []), record]);
  for (const [divisionCode, asked] of byHost) {
    const [first] = asked as [ShareRecord, ...ShareRecord[]];
    await notifyOffices(tx, scope, {
      kind: 'share-proposed',
      divisionCode,
      quarter,
      occasion: `share-proposed ${operationId} ${divisionCode}`,
      params: {
        count: asked.length,
        organisation: first.parties.organisation.name,
        venue: first.parties.venue.name,
      },
    });
  }
}
