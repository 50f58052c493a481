import type { OperatingStatus, Sector } from '../organisation.ts';
import type { AbsentVerdict, SweepColumn, SweepMatch, SweepVerdict } from './sweep.ts';

/** How much of a list stands where, and how much of that still waits for somebody. */
export interface SweepCounts {
  /** Entries by {@link tabOf}; with `elsewhere` they add up to the rows of the list. */
  readonly rows: Readonly<Record<SweepMatch, number>>;
  readonly open: Readonly<Record<'probable' | 'only-theirs', number>>;
  readonly onlyOurs: number;
  /** Of `onlyOurs`, those nothing has been said about. */
  readonly onlyOursOpen: number;
  /** Decisions somebody made, and of them those taken over from an earlier list. */
  readonly decided: number;
  readonly remembered: number;
}

export interface SweepListSummary {
  readonly id: string;
  readonly divisionCode: string;
  /** The division may lie above the reader's own. */
  readonly divisionName: string;
  /** False: handed in for a division above; only the entries that fall to the reader's own are counted and shown. */
  readonly whole: boolean;
  readonly quarter: string;
  readonly department: string;
  readonly listDate: string;
  readonly fileName: string;
  readonly rowCount: number;
  /** ISO 8601. */
  readonly at: string;
  readonly counts: SweepCounts;
}

export interface SweepListView extends SweepListSummary {
  readonly columns: readonly SweepColumn[];
  readonly skipped: readonly number[];
  /** Pairs that may be confirmed all at once. */
  readonly sure: number;
}

/** An organisation of the registry, as far as it is compared with an entry. */
export interface SweepOrganisation {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly divisionCode: string;
  readonly address: string | null;
  readonly employees: number | null;
  readonly sector: Sector;
  readonly status: OperatingStatus;
}

export interface SweepProposal {
  readonly organisation: SweepOrganisation;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface SweepRowView {
  readonly rowNumber: number;
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string | null;
  readonly divisionCode: string | null;
  readonly employees: number | null;
  readonly match: SweepMatch;
  /** The organisation it is: found with certainty, or decided. */
  readonly organisation: SweepOrganisation | null;
  readonly proposals: readonly SweepProposal[];
  readonly verdict: SweepVerdict | null;
  readonly remembered: boolean;
  readonly note: string | null;
  /** ISO 8601. */
  readonly decidedAt: string | null;
}

export interface AbsentView {
  readonly organisation: SweepOrganisation;
  readonly verdict: AbsentVerdict | null;
  readonly note: string | null;
  readonly at: string | null;
}
