import { z } from 'zod';
import type { WeeklySlot } from './venue/weekly-slot.ts';

/**
 * 阵地共享: proposed by the organisation's side; the host offers slots, or declines; the organisation's side agrees to them, or withdraws;
 * an agreed share ends. Slots are held from the proposal on.
 */
export const shareStatuses = ['proposed', 'offered', 'agreed', 'declined', 'withdrawn', 'ended'] as const;
export const ShareStatus = z.enum(shareStatuses);
export type ShareStatus = (typeof shareStatuses)[number];

/** Those whose slots are held. */
export const holdingStatuses = ['proposed', 'offered', 'agreed'] as const satisfies readonly ShareStatus[];

export interface VenueShare {
  readonly id: string;
  readonly venueId: string;
  readonly organisationId: string;
  /** Where the organisation stands, and where the venue does. */
  readonly divisionCode: string;
  readonly hostDivisionCode: string;
  readonly status: ShareStatus;
  readonly people: number;
  readonly slots: readonly WeeklySlot[];
  /** What it is for, in the words of who asks. */
  readonly purpose: string | null;
  /** What the host answered, or why it was ended. */
  readonly note: string | null;
  /** Days in China, `YYYY-MM-DD`. */
  readonly proposedOn: string;
  readonly answeredOn: string | null;
  readonly agreedOn: string | null;
  readonly endedOn: string | null;
  /** The plan it was accepted from. */
  readonly planId: string | null;
  readonly version: number;
}
