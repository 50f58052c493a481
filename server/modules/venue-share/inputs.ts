import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { ShareStatus } from '../../../shared/venue-share.ts';

const Slots = z.array(WeeklySlot).min(1).max(21);
/** In the words of who asks or answers. */
const Words = z.string().trim().max(200).nullable();

const ShareProposal = z.object({
  organisationId: z.uuid(),
  venueId: z.uuid(),
  /** Who would come. */
  people: z.number().int().min(1).max(2000),
  slots: Slots,
  purpose: Words,
});

export const ProposedShares = z.object({
  operationId: z.uuid().optional(),
  quarter: Quarter,
  /** The plan they come from. */
  planId: z.uuid().nullable(),
  shares: z.array(ShareProposal).min(1).max(5000),
});
export type ShareProposal = z.infer<typeof ShareProposal>;
export type ProposedShares = z.infer<typeof ProposedShares>;

const target = { operationId: z.uuid().optional(), id: z.uuid(), expectedVersion: z.number().int() };

export const ShareMoveInput = z.discriminatedUnion('move', [
  z.object({ ...target, move: z.literal('offer'), slots: Slots, note: Words }),
  z.object({ ...target, move: z.literal('decline'), note: Words }),
  z.object({ ...target, move: z.literal('agree') }),
  z.object({ ...target, move: z.literal('withdraw') }),
  z.object({ ...target, move: z.literal('end'), note: Words }),
]);
export type ShareMoveInput = z.infer<typeof ShareMoveInput>;

export const NotedUse = z.object({
  ...target,
  date: z.iso.date(),
  /** How many came, a count; null: not counted. */
  people: z.number().int().min(1).max(2000).nullable(),
  /** Takes the day off again. */
  remove: z.boolean(),
});
export type NotedUse = z.infer<typeof NotedUse>;

export const ListedShares = z.object({
  divisionCode: z.string().max(12),
  quarter: Quarter,
  side: z.enum(['host', 'guest', 'both']),
  /** Null: all. */
  status: ShareStatus.nullable(),
});
export type ListedShares = z.infer<typeof ListedShares>;
