import { z } from 'zod';
import { VenueCondition, VenueHostKind, type VenueRecord } from '../venue.ts';
import { WeeklyHours } from './opening-hours.ts';

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullable()
    .transform((text) => text || null);

/** Of an office, as the accounts have it. */
const OfficeTelephone = z
  .string()
  .trim()
  .regex(/^(?:[0-9+() -]{5,30})?$/)
  .nullable()
  .transform((text) => text || null);

/**
 * Facts of a venue as they may be saved, in one form each. `own` has an organisation, `village` and `community` a division below the
 * township-level one, the others neither. What needs the registry (whether those exist, the city's extent, the day) the server checks.
 */
export const VenueFacts = z
  .strictObject({
    name: z.string().trim().min(2).max(60),
    divisionCode: z.string().max(12),
    hostKind: VenueHostKind,
    hostDivisionCode: z.string().max(12).nullable(),
    organisationId: z.uuid().nullable(),
    address: optionalText(120),
    /** WGS 84. */
    lngLat: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).nullable(),
    capacityPeople: z.number().int().min(1).max(2000),
    openForSharing: z.boolean(),
    openingHours: WeeklyHours,
    sixHaves: z
      .array(z.string().max(24))
      .max(40)
      .transform((keys) => [...new Set(keys)]),
    sharingTerms: optionalText(300),
    /** A post, never a person. */
    contactPost: optionalText(60),
    contactTelephone: OfficeTelephone,
    condition: VenueCondition,
    visitedOn: z.iso.date().nullable(),
  })
  .refine(({ hostKind, organisationId }) => (hostKind === 'own') === (organisationId !== null), {
    path: ['organisationId'],
  })
  .refine(
    ({ hostKind, hostDivisionCode }) =>
      (hostKind === 'village' || hostKind === 'community') === (hostDivisionCode !== null),
    { path: ['hostDivisionCode'] },
  );
export type VenueFacts = z.infer<typeof VenueFacts>;
export type VenueFactsInput = z.input<typeof VenueFacts>;

/** What of a record may be changed. */
export function factsOf({ id: _, version: _v, lngLat, sixHaves, ...facts }: VenueRecord): VenueFacts {
  return { ...facts, lngLat: lngLat && [...lngLat], sixHaves: [...sixHaves] };
}

/** Why a venue is no more: it closed, it moved elsewhere, or it became part of another. */
export const venueEndings = ['closed', 'moved', 'merged'] as const;
export const VenueEnding = z.enum(venueEndings);
export type VenueEnding = (typeof venueEndings)[number];
