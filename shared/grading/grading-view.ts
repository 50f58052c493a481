import type { GradingScores, GradingStage, GradingStandard } from '../grading.ts';
import type { PartyOrganisationFormation, PartyOrganisationKind } from '../party-organisation.ts';
import type { HalfYear, Quarter } from '../quarter.ts';
import type { StarGrade } from '../star-grade.ts';
import type { Transition, TransitionMatrix, TransitionRow } from './transition-matrix.ts';

/** One party organisation in the review of a half-year. */
export interface GradingRow {
  /** Of the party organisation. */
  readonly id: string;
  readonly name: string;
  readonly kind: PartyOrganisationKind;
  readonly formation: PartyOrganisationFormation;
  readonly divisionCode: string;
  readonly leadOrganisationId: string | null;
  /** Who decides: its banner, or the city for what lies directly under it. */
  readonly reviewer: 'banner' | 'city';
  /** Of the review; 0: nobody began. */
  readonly version: number;
  readonly stage: GradingStage | null;
  /** Of the score that counts at the stage; null: none yet. */
  readonly total: number | null;
  readonly vetoes: number;
  readonly missing: number;
  /** By that score; null while items lack points. */
  readonly suggested: StarGrade | null;
  /** In force at the end of the half-year before; null: it was not in the registry then. */
  readonly before: StarGrade | null;
  /** In force at the end of this half-year as things stand. */
  readonly current: StarGrade;
  /** Given in this half-year; null: not decided. */
  readonly given: StarGrade | null;
  readonly dissolved: boolean;
  readonly sentBack: boolean;
  /** The quarter of its division that keeps a grade from being written. */
  readonly locked: Quarter | null;
}

/** A score sheet and since when it holds; `fromHalfYear` null: the one the product comes with. */
export interface StandardInForce {
  readonly fromHalfYear: HalfYear | null;
  readonly version: number;
  readonly standard: GradingStandard;
}

/** All reviews of a division's half-year. */
export interface GradingList {
  readonly divisionCode: string;
  readonly halfYear: HalfYear;
  /** From when a grade given now holds; null: the half-year has not begun. */
  readonly effective: Quarter | null;
  readonly standard: StandardInForce;
  /** By division, then by name; those dissolved before the half-year are not due and do not stand here. */
  readonly rows: readonly GradingRow[];
}

/** One review with everything said in it. */
export interface GradingDetail extends GradingRow {
  readonly halfYear: HalfYear;
  readonly effective: Quarter | null;
  readonly standard: StandardInForce;
  readonly scores: GradingScores;
  readonly evidence: string | null;
  /** Grades up to the half-year, oldest first. */
  readonly grades: readonly {
    readonly fromQuarter: Quarter;
    readonly halfYear: HalfYear;
    readonly grade: StarGrade;
    readonly evidence: string | null;
  }[];
}

/** What became of a half-year's party organisations, of a division and of each one below it. */
export interface TransitionReport {
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly halfYear: HalfYear;
  readonly matrix: TransitionMatrix;
  /** Of a city its banners and parks, of a banner its units, of a unit itself; in the order of the tree. Adds up to the whole. */
  readonly byDivision: readonly {
    readonly divisionCode: string;
    readonly divisionName: string;
    readonly counts: Readonly<Record<Transition, number>>;
    readonly total: number;
  }[];
  /** Every party organisation once, in its own division. */
  readonly rows: readonly (TransitionRow & {
    readonly name: string;
    readonly divisionName: string;
    readonly leadOrganisationId: string | null;
  })[];
}

/** What became of one review when several were decided at once. */
export interface DecideOutcome {
  readonly id: string;
  /** Null: it was decided. A key below `grading.reason.` else. */
  readonly reason: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
}
