import { probableScore } from './compare-names.ts';
import type { EntryMatch } from './match-list.ts';
import type { AbsentVerdict, SweepMatch, SweepVerdict } from './sweep.ts';

/** What was decided of an entry when an earlier list of the department was worked through. */
export interface Remembered {
  readonly verdict: SweepVerdict | AbsentVerdict;
  readonly organisationId: string | null;
  /** Of `different`: the organisations that it is not. */
  readonly refused: readonly string[];
  readonly note: string | null;
}

export interface RecalledMatch extends Omit<EntryMatch, 'match'> {
  readonly match: SweepMatch;
  readonly verdict: SweepVerdict | null;
  readonly note: string | null;
}

/**
 * Applies an earlier decision to what was found now. A certain match needs none and yields to none; an organisation that is gone from the
 * registry is asked about anew; an organisation somebody has ruled out is not proposed again, while a new one is.
 * @param has whether the registry still has an organisation.
 */
export function recallDecision(
  found: EntryMatch,
  earlier: Remembered | undefined,
  has: (organisationId: string) => boolean,
): RecalledMatch {
  const open = { ...found, verdict: null, note: null };
  if (!earlier || found.match === 'matched') return open;
  switch (earlier.verdict) {
    case 'same':
    case 'added':
      return earlier.organisationId !== null && has(earlier.organisationId)
        ? { ...open, organisationId: earlier.organisationId, verdict: 'same' }
        : open;
    case 'not-ours':
      return { ...open, verdict: 'not-ours', note: earlier.note };
    case 'different': {
      if (found.match !== 'probable') return open;
      const refused = new Set(earlier.refused);
      const candidates = found.candidates.filter((each) => !refused.has(each.organisationId));
      return candidates.some((each) => each.score >= probableScore)
        ? { ...open, candidates }
        : { ...open, verdict: 'different' };
    }
    default:
      return open;
  }
}
