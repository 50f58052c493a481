import { normaliseName } from '../import/cells/normalise-text.ts';
import { type NameReason, probableScore } from './compare-names.ts';

/** Why an entry may be an organisation; keys below `sweep.reason.`. */
export type MatchReason =
  | NameReason
  | 'uscc-same'
  | 'uscc-one-off'
  | 'uscc-differs'
  | 'division-differs'
  | 'banner-differs'
  | 'address-same'
  | 'renamed'
  | 'several'
  | 'taken';

export interface Evidence {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** What is known of an entry and an organisation beside their names. */
export interface Circumstances {
  readonly usccs: 'one-missing' | 'one-off' | 'differ';
  readonly divisions: 'together' | 'other-township' | 'other-banner';
  readonly sameAddress: boolean;
  /** Another entry is this organisation beyond doubt. */
  readonly taken: boolean;
}

/** The score of two names in the light of codes, places and what is settled already. */
export function weighEvidence(name: Evidence, beside: Circumstances): Evidence {
  const reasons: MatchReason[] = [...name.reasons];
  // An equal name that was not enough for certainty is still short of it.
  let score = Math.min(name.score, 0.99);
  if (beside.usccs === 'one-off') {
    reasons.unshift('uscc-one-off');
    score = score >= probableScore ? Math.max(score, 0.97) : Math.max(score, 0.65);
  } else if (beside.usccs === 'differ') {
    reasons.push('uscc-differs');
    score *= 0.62;
  }
  if (beside.divisions === 'other-township') {
    reasons.push('division-differs');
    score *= 0.93;
  } else if (beside.divisions === 'other-banner') {
    reasons.push('banner-differs');
    score *= 0.75;
  }
  if (beside.sameAddress) {
    reasons.push('address-same');
    if (score >= probableScore) score += (0.99 - score) * 0.3;
  }
  if (beside.taken) {
    reasons.push('taken');
    score *= 0.7;
  }
  return { score: Math.round(score * 1000) / 1000, reasons };
}

/** One character of the code written wrongly, or two neighbours swapped. */
export function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].flatMap((character, place) => (character === b[place] ? [] : [place]));
  const [first = 0, second = 0] = at;
  return (
    at.length === 1 ||
    (at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  );
}

/** The part of an address that tells houses apart, for comparing; null when it says no more than a township. */
export function addressKey(address: string | null): string | null {
  if (address === null) return null;
  const rest = normaliseName(address)
    .replace(/^.*(?:街道办事处|街道|苏木|镇|乡|旗|区|市)(?=.{4})/u, '')
    .replace(/[（），,。、\s-]/g, '');
  return rest.length >= 5 && /[\d一二三四五六七八九十]/.test(rest) ? rest : null;
}
