import type { Quarter } from '../quarter.ts';
import type { FieldDifference } from '../record-difference.ts';
import type { QualityFinding } from './quality-rule.ts';
import type { ReportEventKind, ReportStatus } from './report-status.ts';

/** When a report was or is to be handed in. Days count on China's calendar. */
export interface Lateness {
  /** `done-in-time`/`done-late`: handed in; `open`: still time; `overdue`: not handed in and past the deadline. */
  readonly kind: 'done-in-time' | 'done-late' | 'open' | 'overdue';
  /** Late by (`done-late`, `overdue`), or left (`open`); 0 for `done-in-time` and on the last day. */
  readonly days: number;
}

/** One line of the board 上报进度: where a reporting unit stands in a quarter. */
export interface BoardRow {
  readonly divisionCode: string;
  readonly status: ReportStatus;
  readonly revision: number;
  readonly lateness: Lateness;
  /** Instant of the last move, ISO 8601 in UTC; null when nobody began. */
  readonly movedAt: string | null;
  readonly movedBy: string | null;
  readonly organisations: number;
  readonly openComments: number;
}

export interface Board {
  readonly quarter: Quarter;
  /** `YYYY-MM-DD` */
  readonly deadline: string;
  readonly rows: readonly BoardRow[];
}

export interface ReportEventView {
  readonly kind: ReportEventKind;
  readonly post: string;
  readonly address: string | null;
  readonly note: string | null;
  readonly at: string;
}

export interface ReportCommentView {
  readonly id: string;
  readonly organisationId: string | null;
  /** Name of that organisation, when it is still to be seen. */
  readonly organisationName: string | null;
  readonly lngLat: readonly [lng: number, lat: number] | null;
  readonly text: string;
  readonly post: string;
  readonly at: string;
  readonly reply: string | null;
  readonly resolvedAt: string | null;
  /** Of the asking account, not yet sent back: it may still be taken away. */
  readonly removable: boolean;
}

/** What can be done with a report, each with why not (a key below `report.reason.`) or null when it can. Absent: not for this role. */
export type MoveReasons = Partial<Record<ReportEventKind, MoveReason | null>>;
export interface MoveReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What became of one division when several were moved at once. */
export interface MoveOutcome {
  readonly divisionCode: string;
  /** Null: it was moved. */
  readonly reason: MoveReason | null;
}

/** A published revision that can be drawn. */
export interface RevisionView {
  readonly revision: number;
  readonly sha256: string;
  readonly publishedAt: string;
  readonly reason: string | null;
}

/** The report of one reporting unit (a township-level division) in one quarter, its latest revision. */
export interface ReportView {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly revision: number;
  readonly status: ReportStatus;
  /** Raised with every change of the report; a move that expects another one is refused. 0: nobody began. */
  readonly version: number;
  /** Whether records of the quarter can be written now. */
  readonly open: boolean;
  /** `YYYY-MM-DD` */
  readonly deadline: string;
  readonly lateness: Lateness;
  /** Why it is corrected, of a revision beyond the first. */
  readonly reason: string | null;
  /** Oldest first, over all revisions. */
  readonly events: readonly ReportEventView[];
  readonly comments: readonly ReportCommentView[];
  readonly moves: MoveReasons;
  /** Published ones, oldest first. */
  readonly revisions: readonly RevisionView[];
}

/** A record that is not as it was at the end of the quarter before. */
export interface ChangedRecord {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'new' | 'changed' | 'gone';
  readonly difference: readonly FieldDifference[];
}

/** A finding with what was answered to it. */
export interface AnswerableFinding extends QualityFinding {
  readonly name: string;
  readonly fingerprint: string;
  readonly answer: string | null;
  /** The answer was given in an earlier quarter and still fits. */
  readonly fromEarlier: boolean;
}

/** What is to be done before a unit's quarter can be handed in. */
export interface ReportTasks {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly changed: readonly ChangedRecord[];
  /** Operating records that are as they were; one confirmation covers them all. */
  readonly unchanged: {
    readonly count: number;
    readonly confirmedAt: string | null;
    readonly confirmedBy: string | null;
  };
  readonly unlocated: readonly { readonly organisationId: string; readonly name: string }[];
  readonly errors: readonly AnswerableFinding[];
  readonly warnings: readonly AnswerableFinding[];
  /** Entries of department lists nobody has decided yet. */
  readonly sweepOpen: number;
}
