import { z } from 'zod';

/** How an entry of another department's list stands to the registry. `elsewhere`: it lies in a division that is not the list's. */
export const sweepMatches = ['matched', 'probable', 'only-theirs', 'elsewhere'] as const;
export const SweepMatch = z.enum(sweepMatches);
export type SweepMatch = (typeof sweepMatches)[number];

/** What a person decided of an entry. */
export const sweepVerdicts = ['same', 'different', 'added', 'not-ours'] as const;
export type SweepVerdict = (typeof sweepVerdicts)[number];

/** What a person decided of an organisation the department does not have: it still operates, or the department has been asked. */
export const absentVerdicts = ['operating', 'asked'] as const;
export const AbsentVerdict = z.enum(absentVerdicts);
export type AbsentVerdict = (typeof absentVerdicts)[number];

/** An organisation of the registry an entry may be, best first. */
export interface SweepCandidate {
  readonly organisationId: string;
  /** 0–1; 1 = the same beyond doubt. */
  readonly score: number;
  /** Keys below `sweep.reason.`: why it may be the same, and what speaks against it. */
  readonly reasons: readonly string[];
}

/** From this score on a probable pair is so sure that a person may confirm all of them at once. */
export const nearlySureScore = 0.95;

/**
 * Where an entry is shown: what was decided goes before what was found. A pair that somebody took apart joins those only the
 * department has, where it waits for the next decision.
 */
export function tabOf(match: SweepMatch, verdict: SweepVerdict | null): SweepMatch {
  if (verdict === 'same') return 'matched';
  return verdict === null ? match : 'only-theirs';
}

/** Whether somebody still has to decide something about an entry. */
export function isOpenEntry(match: SweepMatch, verdict: SweepVerdict | null): boolean {
  if (verdict === 'different') return true;
  return verdict === null && (match === 'probable' || match === 'only-theirs');
}

/** What a department's list is read for. Everything else in it stays out. */
export const sweepFields = ['name', 'uscc', 'banner', 'division', 'address', 'employees'] as const;
export type SweepField = (typeof sweepFields)[number];

/** A column of a list, with what was taken from it; null: left out. */
export interface SweepColumn {
  readonly heading: string;
  readonly field: SweepField | null;
}
