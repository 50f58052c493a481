import type { ComparedIndicator, Tally } from '../indicator.ts';
import type { SheetData } from '../map-sheet/sheet-data.ts';
import type { OrganisationChange } from '../organisation-change.ts';
import type { Quarter } from '../quarter.ts';

/** Everything a brief 简报 says, of one division and quarter; frozen facts only, no clock, no database. */
export interface BriefFacts {
  /** Ground, organisations, standing and marks, as its sheet shows them. */
  readonly sheet: SheetData;
  /** Units that report below the division (itself, when it is one), and how many of them are published. */
  readonly units: number;
  readonly published: number;
  /** Names of those that are not published, and of those that are late. */
  readonly unpublished: readonly string[];
  readonly late: readonly string[];
  readonly indicators: readonly ComparedIndicator[];
  /** The divisions directly below, in the order of the tree; none of a unit. */
  readonly children: readonly { readonly name: string; readonly tally: Tally }[];
  /** The rate 规模以上组建率 over the quarters, oldest first; this one is the last. */
  readonly trend: readonly {
    readonly quarter: Quarter;
    readonly numerator: number;
    readonly denominator: number | null;
  }[];
  /** The division of every venue that is open for sharing, also of those without a place. */
  readonly openVenues: readonly string[];
  /** Since the quarter before; the names of those that are concerned. */
  readonly changes: Readonly<Record<OrganisationChange, readonly string[]>>;
}

export const briefVariants = ['internal', 'public'] as const;
