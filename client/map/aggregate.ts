import type { LngLat } from '../../shared/division.ts';
import { organisationChanges } from '../../shared/organisation-change.ts';
import { symbolClasses } from '../../shared/symbol.ts';

/** The organisations of one division, counted. */
export interface DivisionAggregate {
  readonly code: string;
  readonly name: string;
  readonly lngLat: LngLat;
  readonly organised: number;
  /** Unorganised above-scale: the share an official must see first. */
  readonly gap: number;
  readonly other: number;
  /** Above-scale ones among the organised: with the gap they are all above-scale ones. */
  readonly organisedAboveScale: number;
  /** How many changed since an earlier quarter, in the order of `organisationChanges`; ceased ones stand in no other count. */
  readonly changes: readonly number[];
}

export type Share = 'organised' | 'gap' | 'other';

/** The share each symbol class belongs to, by its index in `symbolClasses`. */
export const shareOfClass: readonly Share[] = symbolClasses.map((each) => {
  if (each === 'unorganised-above-scale') return 'gap';
  return each === 'unorganised-below-scale' || each === 'social-unorganised' ? 'other' : 'organised';
});

const enterpriseClasses = symbolClasses.map((each) => !each.startsWith('social'));
const ceased = organisationChanges.indexOf('ceased');

interface Located {
  readonly lng: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  readonly symbolClass: ArrayLike<number>;
  readonly division: ArrayLike<number>;
  readonly employees: ArrayLike<number>;
  /** Employees from which an enterprise is above-scale. */
  readonly threshold: number;
}

interface Sum {
  lng: number;
  lat: number;
  points: number;
  organised: number;
  gap: number;
  other: number;
  organisedAboveScale: number;
  changes: number[];
}

/**
 * Counts located rows by division.
 * @param groupOf for each code of the division column the code it is counted under.
 * @param place name and, if it has one, the fixed place of a group; without one it sits at the mean of its points.
 * @param changeOf for each row the index of its change; 255 none.
 */
export function aggregateRows(
  columns: Located,
  rows: Iterable<number>,
  groupOf: readonly string[],
  place: (code: string) => { name: string; lngLat: LngLat | null },
  changeOf?: ArrayLike<number>,
): DivisionAggregate[] {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const code = groupOf[columns.division[row] ?? 0];
    if (code === undefined) continue;
    let sum = sums.get(code);
    if (!sum) {
      sum = {
        ...{ lng: 0, lat: 0, points: 0, organised: 0, gap: 0, other: 0, organisedAboveScale: 0 },
        changes: organisationChanges.map(() => 0),
      };
      sums.set(code, sum);
    }
    const change = changeOf?.[row] ?? 255;
    if (change !== 255) sum.changes[change] = (sum.changes[change] ?? 0) + 1;
    if (change !== ceased) count(sum, columns, row);
    sum.points += 1;
    sum.lng += columns.lng[row] ?? 0;
    sum.lat += columns.lat[row] ?? 0;
  }
  return [...sums]
    .map(([code, { lng, lat, points, ...counts }]): DivisionAggregate => {
      const { name, lngLat } = place(code);
      return { code, name, lngLat: lngLat ?? [lng / points, lat / points], ...counts };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function count(sum: Sum, columns: Located, row: number): void {
  const symbolClass = columns.symbolClass[row] ?? 0;
  const share = shareOfClass[symbolClass] ?? 'other';
  sum[share] += 1;
  const big = (columns.employees[row] ?? -1) >= columns.threshold;
  if (share === 'organised' && big && enterpriseClasses[symbolClass]) sum.organisedAboveScale += 1;
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

/** The same for what is counted in tens instead of hundreds: above-scale enterprises, changes. */
export function gapRingDiameter(total: number): number {
  return Math.round(Math.min(72, Math.max(24, 18 + 4 * Math.sqrt(total))));
}
