import { formatRate, type IndicatorValue } from '../indicator.ts';
import type { Translate } from '../map-sheet/sheet-data.ts';

type Part = Pick<IndicatorValue, 'numerator' | 'denominator'>;

/** By how many points, rounded to one decimal, a rate differs from an earlier one; null when one of them is over nothing. */
export function pointsSince(now: Part, before: Part | null): number | null {
  if (!before || !now.denominator || !before.denominator) return null;
  const points = 100 * (now.numerator / now.denominator - before.numerator / before.denominator);
  return Math.round(points * 10) / 10 + 0;
}

/** The difference as it stands in a table: `+1.2个百分点`, of counts `−3`, `持平`, or `—` without something to compare with. */
export function differenceText(now: Part, before: Part | null, t: Translate): string {
  if (!before) return '—';
  const rate = now.denominator !== null;
  const by = rate ? pointsSince(now, before) : now.numerator - before.numerator;
  if (by === null) return '—';
  if (by === 0) return t('brief.same');
  const digits = rate ? Math.abs(by).toFixed(1) : String(Math.abs(by));
  const signed = `${by > 0 ? '+' : '−'}${digits}`;
  return t(rate ? 'brief.points-value' : 'brief.count-value', { by: signed });
}

/** A target: a share as a rate without needless decimals, or that it is to rise. */
export function targetText(
  { target, denominator }: Pick<IndicatorValue, 'target' | 'denominator'>,
  t: Translate,
): string {
  if (target === null) return t('brief.rising');
  return denominator === null ? String(target) : shareText(target);
}

/** `80%`, `87.5%`. */
export function shareText(share: number): string {
  return formatRate(Math.round(share * 1000), 1000).replace('.0%', '%');
}
