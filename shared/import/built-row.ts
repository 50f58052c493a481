import type { Bbox, LngLat } from '../division.ts';
import type { Issue } from '../issue.ts';
import type { Datum, Sector } from '../organisation.ts';
import type { DivisionIndex } from './division-index.ts';
import type { ImportCandidate, ImportField } from './staged.ts';

/** What is the same for every row of a batch. */
export interface RowSetup {
  readonly index: DivisionIndex;
  readonly columns: ReadonlyMap<ImportField, number>;
  /** The division the file was handed in for; rows elsewhere are refused. */
  readonly batchDivision: string;
  /** Texts above the header, for the banner they may name. */
  readonly titles: readonly string[];
  /** Declared datum, or the assumed one. */
  readonly datum: Datum;
  /** Another datum than WGS 84 is suspected and nobody has said which it is: every point is a question. */
  readonly datumOpen: boolean;
  /** Bounds of the prefecture with a margin. */
  readonly region: Bbox;
}

/** A row understood as far as it can be without the registry. */
export interface BuiltRow {
  readonly rowNumber: number;
  readonly candidate: ImportCandidate | null;
  readonly issues: readonly Issue[];
  /** About the place: settled when the registry has this organisation in the same banner. */
  readonly placeIssues: readonly Issue[];
  /** About the point: settled when the registry has the very same point. */
  readonly pointIssues: readonly Issue[];
  /** Only asked for an organisation that the registry does not have. */
  readonly newIssues: readonly Issue[];
  /** Sector for an organisation that the registry does not have; a guess never changes one that it has. */
  readonly sectorIfNew: Sector | null;
  /** Nothing in the row itself names its place. */
  readonly placeAssumed: boolean;
  /** Banner by the texts, known even while the township is not. */
  readonly bannerCode: string | null;
  /** Banner in which the point lies. */
  readonly pointBanner: string | null;
  /** The point as read, before any answer about it; WGS 84. */
  readonly pointRead: LngLat | null;
  /** As written in the file, for weighing the datum. */
  readonly pointWritten: LngLat | null;
  readonly empties: readonly ImportField[];
}
