import type { TFunction } from 'i18next';
import type { ChoroplethClass, ChoroplethScheme } from '../../../../shared/choropleth.ts';

/** A bound of a class as it is read: `80%`, or a count. */
export function boundText({ unit }: ChoroplethScheme, bound: number): string {
  return unit === 'count' ? String(bound) : `${Number((100 * bound).toFixed(1))}%`;
}

/** From where to where a class reaches, in words. */
export function classText(t: TFunction, scheme: ChoroplethScheme, { from, below }: ChoroplethClass): string {
  const text = (bound: number) => boundText(scheme, bound);
  const kind = scheme.unit === 'count' ? 'count' : 'class';
  if (from === null)
    return below === 1 && kind === 'count'
      ? t('mapTheme.count-none')
      : t(`mapTheme.${kind}-below`, { below: text(below ?? 0) });
  // Nothing lies above all of it.
  if (kind === 'class' && from >= 1) return t('mapTheme.class-full', { from: text(from) });
  if (below === null) return t(`mapTheme.${kind}-from`, { from: text(from) });
  return t(`mapTheme.${kind}-between`, {
    from: text(from),
    below: text(kind === 'count' ? below - 1 : below),
  });
}
