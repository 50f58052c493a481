import type { LngLat } from '../../shared/division.ts';
import { symbolClasses } from '../../shared/symbol.ts';

/** The organisations of one division as three shares. */
export interface DivisionAggregate {
  readonly code: string;
  readonly name: string;
  readonly lngLat: LngLat;
  readonly organised: number;
  /** Unorganised above-scale: the share an official must see first. */
  readonly gap: number;
  readonly other: number;
}

export type Share = 'organised' | 'gap' | 'other';

/** The share each symbol class belongs to, by its index in `symbolClasses`. */
export const shareOfClass: readonly Share[] = symbolClasses.map((each) => {
  if (each === 'unorganised-above-scale') return 'gap';
  return each === 'unorganised-below-scale' || each === 'social-unorganised' ? 'other' : 'organised';
});

interface Located {
  readonly lng: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  readonly symbolClass: ArrayLike<number>;
  readonly division: ArrayLike<number>;
}

/**
 * Counts located rows by division.
 * @param groupOf for each code of the division column the code it is counted under.
 * @param place name and, if it has one, the fixed place of a group; without one it sits at the mean of its points.
 */
export function aggregateRows(
  columns: Located,
  rows: Iterable<number>,
  groupOf: readonly string[],
  place: (code: string) => { name: string; lngLat: LngLat | null },
): DivisionAggregate[] {
  const sums = new Map<string, { lng: number; lat: number; organised: number; gap: number; other: number }>();
  for (const row of rows) {
    const code = groupOf[columns.division[row] ?? 0];
    if (code === undefined) continue;
    let sum = sums.get(code);
    if (!sum) {
      sum = { lng: 0, lat: 0, organised: 0, gap: 0, other: 0 };
      sums.set(code, sum);
    }
    sum[shareOfClass[columns.symbolClass[row] ?? 0] ?? 'other'] += 1;
    sum.lng += columns.lng[row] ?? 0;
    sum.lat += columns.lat[row] ?? 0;
  }
  return [...sums]
    .map(([code, { lng, lat, organised, gap, other }]): DivisionAggregate => {
      const total = organised + gap + other;
      const { name, lngLat } = place(code);
      return { code, name, lngLat: lngLat ?? [lng / total, lat / total], organised, gap, other };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function totalOf({ organised, gap, other }: DivisionAggregate): number {
  return organised + gap + other;
}

/** Circles shrink where the whole city is small, e.g. on a phone. */
export const aggregateScale = [
  [5, 0.66],
  [6.8, 1],
] as const;

export function aggregateScaleAt(zoom: number): number {
  const [[lowZoom, low], [highZoom, high]] = aggregateScale;
  return low + (high - low) * Math.min(1, Math.max(0, (zoom - lowZoom) / (highZoom - lowZoom)));
}

/** Diameter in CSS pixels; the area grows with the count. One fixed scale, so that two quarters compare. */
export function aggregateDiameter(total: number): number {
  return Math.round(Math.min(84, Math.max(26, 20 + 1.7 * Math.sqrt(total))));
}
