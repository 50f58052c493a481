/** The best choice so far, and what no choice can better. */
export interface SitingProgress {
  readonly chosen: readonly number[];
  readonly value: number;
  readonly bound: number;
}

export interface SitingOptions {
  /** Told now and then how far it is; `false` stops with the best so far and its bound. */
  readonly onProgress?: (best: SitingProgress) => boolean;
}

/** What one chosen candidate does. */
export interface SiteGain {
  readonly candidate: number;
  /** What it gains if it is the only one added. */
  readonly alone: number;
  /** What would be lost if of the chosen ones this one were left out. */
  readonly marginal: number;
  /** The rows that gain by it, ascending. */
  readonly gainers: readonly number[];
}

/** The best sites of all choices, with what no choice can better: equal unless it was stopped. */
export interface Siting {
  /** Ascending. */
  readonly chosen: readonly number[];
  /** What is reached with the chosen ones: rows served, or the way of all. */
  readonly value: number;
  /** The same with none chosen. */
  readonly now: number;
  /** No choice is better than this. */
  readonly bound: number;
  /** |bound − value| ÷ the larger of them; 0 when proven. */
  readonly gap: number;
  readonly proven: boolean;
  /** In the order of `chosen`. */
  readonly sites: readonly SiteGain[];
}

/** Of the value: less is the rounding of sums, not a gap. */
const rounding = 1e-9;

/** The gap of a value and its bound, and whether that is none. */
export function gapOf(value: number, bound: number): Pick<Siting, 'gap' | 'proven'> {
  const larger = Math.max(Math.abs(value), Math.abs(bound));
  const gap = larger === 0 ? 0 : Math.abs(bound - value) / larger;
  return gap <= rounding ? { gap: 0, proven: true } : { gap, proven: false };
}
