import type { OrganisationRecord } from '../organisation.ts';
import { classify, type SymbolClass, symbolClasses } from '../symbol.ts';
import type { SheetMode } from './sheet-mode.ts';

/** What a line of the legend counts. On aggregated sheets everything but the unorganised above-scale ones stands in two sums. */
export type LegendKey = SymbolClass | 'organised' | 'other-unorganised';

export interface LegendSum {
  /** Only classes that occur, in the order they are read: what needs an eye first, then by grade. */
  readonly lines: readonly { readonly key: LegendKey; readonly count: number }[];
  /** Organisations the map has no place for; on aggregated sheets only those that would be drawn one by one. */
  readonly unlocated: number;
  /** Sum of the lines and the unlocated ones: always the number of organisations in the index. */
  readonly total: number;
}

/** Reading order: unorganised above-scale first, then organised from five stars down, then the quiet ones. */
const readingOrder: readonly LegendKey[] = [
  'unorganised-above-scale',
  'organised',
  ...[5, 4, 3, 2, 1].map((grade) => `enterprise-star-${grade}` as SymbolClass),
  'enterprise-ungraded',
  ...[5, 4, 3, 2, 1].map((grade) => `social-star-${grade}` as SymbolClass),
  'social-ungraded',
  'unorganised-below-scale',
  'social-unorganised',
  'other-unorganised',
];

function keyOf(symbolClass: SymbolClass, mode: SheetMode): LegendKey {
  if (mode === 'individual' || symbolClass === 'unorganised-above-scale') return symbolClass;
  return symbolClass === 'unorganised-below-scale' || symbolClass === 'social-unorganised'
    ? 'other-unorganised'
    : 'organised';
}

/**
 * Counts the legend of a sheet. `lines` and `unlocated` add up to `total`, and `total` to the organisations given.
 * @param threshold employees from which an enterprise is above-scale.
 */
export function legendSum(
  organisations: readonly OrganisationRecord[],
  threshold: number,
  mode: SheetMode,
): LegendSum {
  const counts = new Map<LegendKey, number>();
  let unlocated = 0;
  for (const organisation of organisations) {
    const key = keyOf(classify(organisation, threshold), mode);
    const drawnSingly = (symbolClasses as readonly string[]).includes(key);
    if (drawnSingly && !organisation.lngLat) unlocated++;
    else counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines = readingOrder.flatMap((key) => {
    const count = counts.get(key) ?? 0;
    return count > 0 ? [{ key, count }] : [];
  });
  return { lines, unlocated, total: lines.reduce((sum, { count }) => sum + count, unlocated) };
}
