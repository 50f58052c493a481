import { z } from 'zod';
import type { LngLat } from '../division.ts';
import type { IgnoredRow } from '../import/batch-view.ts';
import type { ImportCounts, RowOutcome } from '../import/staged.ts';
import type { Issue } from '../issue.ts';
import type { Quarter } from '../quarter.ts';
import type { VenueFacts } from '../venue/venue-facts.ts';
import type { OpeningHours, VenueCondition, VenueHostKind } from '../venue.ts';
import type { VenueColumn, VenueDatum } from './venue-field.ts';

/**
 * What a row says of a venue. A field that the file does not have, or leaves empty, is absent and leaves the registry's value alone; null is
 * an explicit 无 and erases it.
 */
export interface VenueClaims {
  readonly name: string;
  readonly divisionCode?: string;
  readonly hostKind?: VenueHostKind;
  readonly hostDivisionCode?: string;
  readonly organisationId?: string;
  readonly address?: string | null;
  readonly lngLat?: LngLat;
  readonly capacityPeople?: number;
  /** Square metres; only suggests a capacity. */
  readonly area?: number;
  readonly openForSharing?: boolean;
  readonly openingHours?: OpeningHours;
  /** By the checklist's keys; what is not among them is not spoken of. */
  readonly haves: Readonly<Record<string, boolean>>;
  readonly sharingTerms?: string | null;
  readonly contactPost?: string | null;
  readonly contactTelephone?: string | null;
  readonly condition?: VenueCondition;
  readonly visitedOn?: string | null;
}

/** Answers to the questions of one row: one for all that offer it (`new`, `skip`, a venue's id …), or by the issue's code. */
export const VenueRowAnswer = z.union([z.string().max(64), z.record(z.string().max(40), z.string().max(64))]);
export type VenueRowAnswer = z.infer<typeof VenueRowAnswer>;

/** By the row's number in the file. */
export const VenueAnswers = z.record(z.string().regex(/^\d{1,7}$/), VenueRowAnswer);
export type VenueAnswers = z.infer<typeof VenueAnswers>;

export type VenueFact = keyof VenueFacts;
/** Fact → [registry's value, file's value]. */
export type VenueRowDifference = Partial<Record<VenueFact, readonly [before: unknown, after: unknown]>>;

/** One row of the file beside the registry. */
export interface VenueRow {
  readonly rowNumber: number;
  /** As read; '' when there is none. */
  readonly name: string;
  readonly outcome: RowOutcome;
  /** The registry's venue it is about; null: a new one, or not known yet. */
  readonly venueId: string | null;
  /** Of that venue; 0 without one. */
  readonly version: number;
  /** As they would be saved; null while something is in the way. */
  readonly facts: VenueFacts | null;
  readonly difference: VenueRowDifference;
  readonly issues: readonly Issue[];
  /** Issue code → the answer that was followed. */
  readonly answered: Readonly<Record<string, string>>;
}

/** What would become of a file, or became of it. */
export interface VenueImportView {
  readonly fileName: string;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly quarter: Quarter;
  readonly divisionCode: string;
  readonly columns: readonly VenueColumn[];
  readonly ignored: readonly IgnoredRow[];
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[];
  readonly datum: VenueDatum;
  /** `read` is the sum of the other five. */
  readonly counts: ImportCounts;
  readonly rows: readonly VenueRow[];
  /** Of the villages, communities and organisations that the rows speak of, by code or id. */
  readonly names: Readonly<Record<string, string>>;
  /** Names this outcome; handed back when it is to be applied. */
  readonly digest: string;
  /** Null: only looked at. */
  readonly applied: AppliedVenues | null;
}

export interface AppliedVenues {
  /** Names the writes, so that they can be taken back; null: there was nothing to write. */
  readonly operationId: string | null;
  readonly created: number;
  readonly updated: number;
  /** Rows left out: open questions and rejected ones. */
  readonly leftOut: number;
}
