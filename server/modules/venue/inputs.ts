import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { ChecklistInput } from '../../../shared/venue/checklist.ts';
import { VenueEnding, VenueFacts } from '../../../shared/venue/venue-facts.ts';

const Write = z.strictObject({
  /** Chosen by who asks; the same one again is answered with what was done the first time. */
  operationId: z.uuid().optional(),
  quarter: Quarter,
  /** In the user's words; kept with the record. */
  reason: z.string().trim().min(1).max(200),
});

export const SavedVenue = Write.extend({
  /** Null: a new one. */
  id: z.uuid().nullable(),
  /** Of the state in force at the quarter; 0 for a new one. */
  expectedVersion: z.number().int().min(0),
  facts: VenueFacts,
});
export type SavedVenue = z.infer<typeof SavedVenue>;

export const EndedVenue = Write.extend({
  id: z.uuid(),
  expectedVersion: z.number().int(),
  ending: VenueEnding,
});
export type EndedVenue = z.infer<typeof EndedVenue>;

export const RemovedPhoto = z.strictObject({ id: z.uuid() });

export const SavedChecklist = z.strictObject({
  operationId: z.uuid().optional(),
  fromYear: z.number().int().min(2000).max(2100),
  items: ChecklistInput,
  /** Of the year's own list; 0: it has none. */
  expectedVersion: z.number().int().min(0),
});
export type SavedChecklist = z.infer<typeof SavedChecklist>;
