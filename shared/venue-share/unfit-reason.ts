import { isOpenFor } from '../venue/opening-hours.ts';
import { type JudgedVenue, unusableReason } from '../venue/usable.ts';
import { defaultMeetingRule, type MeetingRule, type WeeklySlot } from '../venue/weekly-slot.ts';
import { compareSlots, slotParams, slotsOverlap } from './slot-order.ts';
import type { ShareReason } from './transition.ts';

/** Who asks, and for when. */
export interface Asked {
  readonly organisationId: string;
  readonly people: number;
  readonly slots: readonly WeeklySlot[];
}

/** The times are asked about one by one. */
const whenever: MeetingRule = { ...defaultMeetingRule, fromMinute: 0, toMinute: 1440, slotMinutes: 30 };

/**
 * Why a venue cannot be shared as asked, whoever holds its week; null when it can: usable by the one definition of that, and open at
 * each of the times. Disables the button of a proposal and of an offer, and is asked again inside the transaction.
 */
export function unfitReason(
  venue: Omit<JudgedVenue, 'held' | 'missing'>,
  { organisationId, people, slots }: Asked,
): ShareReason | null {
  if (venue.organisationId === organisationId) return because('own-venue');
  const rule = { meeting: whenever, bound: null };
  const judged = { ...venue, held: [], missing: [] };
  const unusable = unusableReason(judged, { organisationId, people }, rule, 'unasked');
  if (unusable?.reason === 'too-few-seats')
    return because('too-few-seats', { people: unusable.people, seats: unusable.seats });
  if (unusable && unusable.reason !== 'closed-then') return because(unusable.reason);
  if (slots.length === 0) return because('no-slots');
  const sorted = [...slots].sort(compareSlots);
  const closed = sorted.find((slot) => !isOpenFor(venue.openingHours, slot));
  if (closed) return because('closed-then', slotParams(closed));
  const twice = sorted.find((slot, index) => {
    const before = sorted[index - 1];
    return before !== undefined && slotsOverlap(before, slot);
  });
  return twice ? because('slots-overlap', slotParams(twice)) : null;
}

const because = (code: string, params: ShareReason['params'] = {}): ShareReason => ({ code, params });
