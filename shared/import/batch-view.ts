import type { Issue } from '../issue.ts';
import type { Datum } from '../organisation.ts';
import type {
  ColumnMapping,
  ImportAnswers,
  ImportCandidate,
  ImportCounts,
  ImportEdits,
  ImportField,
  RowDifference,
  RowOutcome,
} from './staged.ts';

export type BatchStatus = 'staged' | 'applied' | 'discarded';

export const ignoredReasons = ['blank', 'title', 'header', 'note', 'group', 'total'] as const;
export type IgnoredReason = (typeof ignoredReasons)[number];

/** A row of the sheet that is no data row, and why. Shown, so that nothing vanishes. */
export interface IgnoredRow {
  readonly rowNumber: number;
  readonly reason: IgnoredReason;
  /** What stands in it, shortened. */
  readonly text: string;
}

/** A column of the file and what it is taken for. */
export interface MappedColumn {
  readonly index: number;
  /** Heading as in the file; of two header rows joined as `parent/child`. */
  readonly heading: string;
  readonly field: ImportField | null;
  /** 0–1; below 0.6 worth a look. 1 when confirmed by someone. */
  readonly confidence: number;
  /** Other fields it might be, likeliest first. */
  readonly alternatives: readonly ImportField[];
  /** Holds names or telephone numbers of persons by its heading: its cells were dropped on reading. */
  readonly withheld: boolean;
  /** Up to three values, to recognise it by. */
  readonly samples: readonly string[];
}

/** How many of the points lie inside the banner their row names, if the file's numbers were in each datum. */
export interface DatumEvidence {
  /** Rows with a readable point. */
  readonly points: number;
  /** Rows with a point and a banner that has a polygon. */
  readonly judged: number;
  readonly inside: Readonly<Record<Datum, number>>;
  /** Words in the heading that name a datum (高德, GCJ-02 …), or null. */
  readonly heading: Datum | null;
  /** What heading and points suggest. */
  readonly suggested: Datum;
}

export interface ImportBatchView {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly sheetName: string | null;
  /** Sheets of the workbook that were not read. */
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[];
  readonly headerRow: number;
  readonly quarter: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly status: BatchStatus;
  readonly createdAt: string;
  readonly appliedAt: string | null;
  readonly columns: readonly MappedColumn[];
  readonly mapping: ColumnMapping;
  /** The mapping was confirmed for an earlier file with the same header. */
  readonly mappingRemembered: boolean;
  readonly ignored: readonly IgnoredRow[];
  /** null = not declared yet; must be declared before applying when `evidence.points` > 0. */
  readonly datum: Datum | null;
  readonly evidence: DatumEvidence;
  readonly counts: ImportCounts;
}

export type ImportBatchSummary = Pick<
  ImportBatchView,
  | 'id'
  | 'fileName'
  | 'quarter'
  | 'divisionCode'
  | 'divisionName'
  | 'status'
  | 'createdAt'
  | 'appliedAt'
  | 'counts'
>;

export interface ImportRowView {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  /** Cell texts as in the file, by column index. */
  readonly cells: readonly string[];
  /** null when not even a name could be read. */
  readonly candidate: ImportCandidate | null;
  /** The registry's organisation this row is about; null for a new one. */
  readonly organisationId: string | null;
  readonly difference: RowDifference;
  /** Fields whose cell is empty while the registry has a value: kept, not erased. */
  readonly kept: readonly string[];
  readonly issues: readonly Issue[];
  readonly answers: ImportAnswers;
  readonly edits: ImportEdits;
  /** Answers and edits were taken over from an earlier import of the very same row. */
  readonly remembered: boolean;
}

/** Open questions (and refusals with choices) that one answer can settle together. */
export interface QuestionGroup {
  /** Handed back to `answerAll`. */
  readonly key: string;
  /** One of them, for its message and choices. */
  readonly issue: Issue;
  /** Rows still open. */
  readonly count: number;
  /** The first of them. */
  readonly rowNumbers: readonly number[];
}

export interface AppliedImport {
  readonly batchId: string;
  /** Counts as they were at the moment of applying. */
  readonly counts: ImportCounts;
  readonly created: number;
  readonly updated: number;
  readonly partyOrganisationsCreated: number;
  readonly partyOrganisationsUpdated: number;
  readonly gradesWritten: number;
  /** Rows left out: open questions and rejected ones. */
  readonly leftOut: number;
}
