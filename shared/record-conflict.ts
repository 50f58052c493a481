import type { FieldDifference } from './record-difference.ts';

/** What others changed of a record since the version somebody had before them. */
export interface RecordConflict {
  /** The version to save against now. */
  readonly current: number;
  /** One entry a field that is not as it was, in the order of a record. Empty: saved without a change a reader could see. */
  readonly changed: readonly ChangedField[];
}

/** A field as it was (`before`) and as it is now (`after`), and who made it so. */
export type ChangedField = FieldDifference & {
  /** The post, or `local`, `console`, `sample`. */
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
};
