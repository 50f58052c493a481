import type { LngLat } from '../division.ts';
import type { Quarter } from '../quarter.ts';
import { placeDecimals } from '../record-difference.ts';
import type { OpeningHours, VenueCondition, VenueHostKind } from '../venue.ts';

/** What a reader sees of a venue; bookkeeping is left out, codes and ids have become names. */
export interface VenueSeen {
  readonly name: string;
  readonly division: string;
  readonly hostKind: VenueHostKind;
  /** The organisation, village or community that hosts it, by name. */
  readonly host: string | null;
  readonly address: string | null;
  readonly place: LngLat | null;
  readonly capacityPeople: number;
  readonly openForSharing: boolean;
  readonly openingHours: OpeningHours;
  readonly sixHaves: readonly string[];
  readonly sharingTerms: string | null;
  readonly contactPost: string | null;
  readonly contactTelephone: string | null;
  readonly condition: VenueCondition;
  readonly visitedOn: string | null;
  /** The first quarter without it. */
  readonly untilQuarter: Quarter | null;
}

export type VenueField = keyof VenueSeen;

/** In the order of the form. */
export const venueFields = [
  'name',
  'division',
  'hostKind',
  'host',
  'address',
  'place',
  'capacityPeople',
  'condition',
  'openingHours',
  'sixHaves',
  'openForSharing',
  'sharingTerms',
  'contactPost',
  'contactTelephone',
  'visitedOn',
  'untilQuarter',
] as const satisfies readonly VenueField[];

/** One fact that is not as it was; null: it was not known, or the venue did not exist. */
export type VenueDifference = {
  [Field in VenueField]: {
    readonly field: Field;
    readonly before: VenueSeen[Field] | null;
    readonly after: VenueSeen[Field] | null;
  };
}[VenueField];

/** What differs between two states of a venue, fact by fact. @param before null: it did not exist */
export function venueDifference(before: VenueSeen | null, after: VenueSeen | null): VenueDifference[] {
  return venueFields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    return identityOf(was) === identityOf(is) ? [] : [{ field, before: was, after: is } as VenueDifference];
  });
}

function identityOf(value: VenueSeen[VenueField]): string | null {
  if (value === null || typeof value !== 'object') return value === null ? null : String(value);
  // Of a place what is below a metre is not seen; the order of haves and of days says nothing.
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'number' ? each.toFixed(placeDecimals) : each)).join(' ');
  return JSON.stringify(Object.entries(value as OpeningHours).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What others changed of a venue since the version somebody had before them. */
export interface VenueConflict {
  /** The version to save against now. */
  readonly current: number;
  readonly changed: readonly (VenueDifference & {
    /** The post. */
    readonly by: string;
    /** Instant, ISO 8601 in UTC. */
    readonly at: string;
  })[];
}
