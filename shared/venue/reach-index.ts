/** How one division stands at a step of the slider. */
export interface ReachShare {
  readonly divisionCode: string;
  readonly total: number;
  /** Farther than the limit, or without any way. */
  readonly beyond: number;
}

/**
 * Answers a slider while it moves: everybody sorted by way once, so that each step is a search, not a count. The limit itself is
 * within reach; who has no way at all is beyond every limit.
 */
export class ReachIndex {
  /** Indices of those counted, nearest first; equally near ones in the order given. */
  readonly order: Uint32Array;
  /** How many of them have a way: the others stand at the end of the order. */
  readonly withWay: number;
  /** Their ways in that order, infinite without one. */
  readonly #sorted: Float64Array;
  readonly #groups: ReadonlyMap<string, Float64Array>;

  /**
   * @param ways of everybody; null: none
   * @param groupOf the division each counts for; null: it is not counted
   */
  constructor(ways: readonly (number | null)[], groupOf: (index: number) => string | null) {
    const counted: number[] = [];
    const groups: (string | null)[] = [];
    for (let index = 0; index < ways.length; index += 1) {
      const group = groupOf(index);
      groups.push(group);
      if (group !== null) counted.push(index);
    }
    const way = Float64Array.from(ways, (each) => each ?? Number.POSITIVE_INFINITY);
    const at = (index: number) => way[index] as number;
    // Two infinite ones are equal, which a difference would not say.
    this.order = Uint32Array.from(counted).sort((a, b) => (at(a) === at(b) ? a - b : at(a) < at(b) ? -1 : 1));
    this.#sorted = Float64Array.from(this.order, at);
    this.withWay = countUpTo(this.#sorted, Number.MAX_VALUE);
    const members = new Map<string, number[]>();
    for (const index of this.order) {
      const group = groups[index] as string;
      const own = members.get(group);
      if (own) own.push(at(index));
      else members.set(group, [at(index)]);
    }
    this.#groups = new Map(
      [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, own]) => [code, Float64Array.from(own)]),
    );
  }

  get total(): number {
    return this.order.length;
  }

  /** The longest of the ways there are; 0 without any. */
  get longest(): number {
    return this.withWay === 0 ? 0 : (this.#sorted[this.withWay - 1] as number);
  }

  /** The way that a share of those with one do not exceed; 0 without any. */
  quantile(share: number): number {
    if (this.withWay === 0) return 0;
    return this.#sorted[Math.max(0, Math.ceil(share * this.withWay) - 1)] as number;
  }

  /** How many have a way no longer than the limit: in {@link order} those before it. */
  countWithin(limit: number): number {
    return countUpTo(this.#sorted, limit);
  }

  /** By division, in the order of the codes. */
  sharesBeyond(limit: number): ReachShare[] {
    return [...this.#groups].map(([divisionCode, own]) => ({
      divisionCode,
      total: own.length,
      beyond: own.length - countUpTo(own, limit),
    }));
  }

  /** How many ways lie in each of some steps of equal width from 0 on, `(k·width, (k+1)·width]`; a way of 0 counts in the first. */
  histogram(width: number, steps: number): number[] {
    const counts: number[] = [];
    let before = 0;
    for (let step = 1; step <= steps; step += 1) {
      const upTo = this.countWithin(step * width);
      counts.push(upTo - before);
      before = upTo;
    }
    return counts;
  }
}

/** How many of ascending numbers are no greater than a limit. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
