import type { FormView, RecordLine } from './form-view.ts';

/** How a number comes about, in rows and columns counted from 0: the workbook writes it as a formula. */
export type CellFormula =
  /** Sum of other rows in the same column. */
  | { readonly of: 'sum'; readonly rows: readonly number[] }
  /** Sum of the columns `from` to `to` of the same row. */
  | { readonly of: 'sum-across'; readonly from: number; readonly to: number }
  | { readonly of: 'rate'; readonly numerator: number; readonly denominators: readonly number[] }
  | {
      readonly of: 'gap';
      readonly numerator: number;
      readonly denominators: readonly number[];
      readonly target: number;
    }
  /** The same column in another table. */
  | { readonly of: 'reference'; readonly table: number; readonly row: number }
  /** One row less another one, the same column; of rates in percentage points. */
  | {
      readonly of: 'difference';
      readonly minuend: { readonly table: number; readonly row: number };
      readonly subtrahend: { readonly table: number; readonly row: number };
    };

export interface DocumentCell {
  /** Null: "—". */
  readonly value: number | null;
  /** `points`: percentage points more or less; `change`: a number more or less. */
  readonly style: 'count' | 'rate' | 'points' | 'change';
  /** Null: a number of its own. */
  readonly formula: CellFormula | null;
}

export interface DocumentRow {
  readonly label: string;
  readonly depth: number;
  readonly strong: boolean;
  readonly cells: readonly DocumentCell[];
}

export interface DocumentColumn {
  readonly label: string;
  /** 栏次: `7`, of quotients with its relation, `7＝5÷4`. Empty: none. */
  readonly number: string;
  /** Index into the groups. */
  readonly group: number;
}

export interface DocumentTable {
  /** Name of its tab. */
  readonly name: string;
  readonly title: string;
  /** The quarter it is about, of how far it is published. */
  readonly subtitle: string;
  /** Head of the first column. */
  readonly stub: string;
  readonly groups: readonly string[];
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
  /** Lines below the table. */
  readonly foot: readonly string[];
}

export interface DocumentList {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A form with all its words, the same for workbook and paper. Table 0 is the quarter asked for, 1 the one before, 2 a year before. */
export interface FormDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly drawnOn: string;
  readonly tables: readonly DocumentTable[];
  /** Of the promotion form: grades before × grades given. */
  readonly matrix: DocumentTable | null;
  readonly records: DocumentList;
  /** The few of them that paper lists too: what changed. Null: none. */
  readonly printedRecords: DocumentList | null;
  readonly definitions: DocumentList;
  /** Words the printers need: `{page}` and `{pages}` are theirs to fill in. */
  readonly texts: { readonly pageOf: string; readonly continued: string };
}

/** What a document is written from. */
export interface FormAndRecords {
  readonly view: FormView;
  /** The records of the quarter, each once. */
  readonly records: readonly RecordLine[];
}
