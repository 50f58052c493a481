import type { Datum } from '../organisation.ts';

/** What a column of a venue list may be. */
export const venueImportFields = [
  'id',
  'name',
  'hostKind',
  'banner',
  'division',
  'village',
  'organisation',
  'address',
  'lng',
  'lat',
  'lngLat',
  'area',
  'capacityPeople',
  'openingHours',
  'openForSharing',
  'sharingTerms',
  'sixHaves',
  'contactPost',
  'contactTelephone',
  'condition',
  'visitedOn',
] as const;
export type VenueImportField = (typeof venueImportFields)[number];
/** One column of the checklist: 有党旗 √. */
export type HaveField = `have:${string}`;
export type VenueField = VenueImportField | HaveField;

export const haveField = (key: string): HaveField => `have:${key}`;

/** A column of the file and what it is taken for. */
export interface VenueColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: VenueField | null;
  /** About persons by its heading: not read. */
  readonly withheld: boolean;
}

/** What the file's coordinates are taken for, and why. */
export interface VenueDatum {
  /** As declared; null: nobody has said, taken for WGS 84. */
  readonly declared: Datum | null;
  readonly points: number;
  /** Points whose row names a banner with an outline, and how many of those lie in it, by datum. */
  readonly judged: number;
  readonly inside: Readonly<Record<Datum, number>>;
  readonly suggested: Datum;
}
