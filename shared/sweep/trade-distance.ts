import { isContrast, type Likeness, likenessOf, type SoundOf } from './character-likeness.ts';

/** What it takes to turn one trade name into the other. */
export interface TradeDistance {
  /** 0–1; 1 = equal. */
  readonly similarity: number;
  readonly kind: 'equal' | 'sound' | 'shape' | 'swapped' | 'edited' | 'different';
}

const different: TradeDistance = { similarity: 0, kind: 'different' };
/** What one slip costs, in characters. A character is easily typed as another of its sound, or scanned as another of its shape. */
const substitution: Readonly<Record<Likeness, number>> = {
  equal: 0,
  sound: 0.4,
  shape: 0.4,
  'rough-sound': 0.55,
  none: 1,
};

/**
 * Distance of two trade names that are at most ONE slip apart: a character for another, one too many or too few, two swapped. Everything
 * further apart is `different`, and so is a slip that makes another meaning (东 for 西). Symmetric. A short name forgives less: of two
 * characters, one that is neither alike in sound nor in shape makes another brand.
 */
export function tradeDistance(a: string, b: string, soundOf: SoundOf): TradeDistance {
  if (a === b) return { similarity: 1, kind: 'equal' };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return different;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let tail = 0;
  while (tail < short.length - start && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const [left, right] = [short.slice(start, short.length - tail), long.slice(start, long.length - tail)];
  if (left === '' && right.length === 1) {
    if (/\d/.test(right) || short.length < 3) return different;
    return { similarity: 1 - 0.8 / long.length, kind: 'edited' };
  }
  if (left.length === 1 && right.length === 1) return substituted(left, right, start, long.length, soundOf);
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
    return { similarity: 1 - 0.7 / long.length, kind: 'swapped' };
  return different;
}

function substituted(a: string, b: string, at: number, length: number, soundOf: SoundOf): TradeDistance {
  if (isContrast(a, b)) return different;
  const likeness = likenessOf(a, b, soundOf);
  if (likeness === 'none') {
    // The brand itself mostly stands in the first two characters.
    const cost = at < 2 ? 1.25 : 1;
    return length < 4 || 1 - cost / length < 0.7
      ? different
      : { similarity: 1 - cost / length, kind: 'edited' };
  }
  return {
    similarity: 1 - substitution[likeness] / Math.max(2, length),
    kind: likeness === 'shape' ? 'shape' : 'sound',
  };
}
