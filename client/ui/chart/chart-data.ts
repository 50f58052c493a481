/** How an area is filled, so that series are told apart without colour. */
export type BarPattern = 'solid' | 'hatch' | 'outline';

export interface BarSeries {
  readonly name: string;
  readonly colour: string;
  readonly pattern: BarPattern;
}

/** One bar: its parts in the order of the series. */
export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Written at the end of the bar. */
  readonly note: string;
  /** False: drawn pale, because others are chosen. */
  readonly lit: boolean;
}

export interface BarData {
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
  /** A line across all bars, e.g. a target. */
  readonly mark?: { readonly value: number; readonly label: string } | null;
  /** End of the axis; the longest bar without one. */
  readonly max?: number;
}

export type LineDash = 'solid' | 'dashed' | 'dotted';
export type LineMarker = 'circle' | 'rect' | 'triangle' | 'diamond';

export interface LineSeries {
  readonly name: string;
  /** Written at the last point. */
  readonly shortName: string;
  readonly colour: string;
  readonly dash: LineDash;
  readonly marker: LineMarker;
  /** One a step; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface LineData {
  readonly steps: readonly { readonly key: string; readonly label: string }[];
  readonly series: readonly LineSeries[];
  readonly unit: string;
  readonly mark?: { readonly value: number; readonly label: string } | null;
}

export type ChartData =
  | { readonly kind: 'bars'; readonly bars: BarData }
  | { readonly kind: 'lines'; readonly lines: LineData };

/** Height of one bar with its gap, in CSS pixels. */
const barPitch = 26;
const lineHeight = 240;

/** What a chart needs, in CSS pixels. */
export function chartHeight(data: ChartData): number {
  if (data.kind === 'lines') return lineHeight;
  const { rows, mark } = data.bars;
  return Math.max(1, rows.length) * barPitch + (mark ? 26 : 8);
}
