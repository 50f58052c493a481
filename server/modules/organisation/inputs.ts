import { z } from 'zod';
import { TypedFacts } from '../../../shared/organisation-facts.ts';
import { Quarter } from '../../../shared/quarter.ts';

/** Why something is written, in the user's words; kept with the record. */
export const Reason = z.string().trim().min(1).max(200);
/** WGS 84. */
export const Point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** What every write carries. */
export const Write = z.object({
  /** Chosen by who asks; the same one again is answered with what was done the first time. */
  operationId: z.uuid().optional(),
  quarter: Quarter,
  reason: Reason,
});

export const NewOrganisation = Write.extend(
  TypedFacts.required({ name: true, divisionCode: true, sector: true, source: true }).shape,
).extend({ lngLat: Point.nullable().optional() });
export type NewOrganisation = z.infer<typeof NewOrganisation>;

/** A write to a record that somebody has before them. */
export const RecordWriteInput = Write.extend({ id: z.uuid(), expectedVersion: z.number().int() });

export const SavedOrganisation = RecordWriteInput.extend({ facts: TypedFacts });
export type SavedOrganisation = z.infer<typeof SavedOrganisation>;

export const PlacedOrganisation = RecordWriteInput.extend({ lngLat: Point.nullable() });
export type PlacedOrganisation = z.infer<typeof PlacedOrganisation>;
