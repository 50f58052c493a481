import type { Choices } from '../assignment/choices.ts';

/** Rows that the same candidates reach, as one with their weights added: large instances shrink to a fraction. */
export interface MergedRows {
  /** Costs are 0. */
  readonly choices: Choices;
  readonly weight: Float64Array;
}

/** @param choices whom which candidates reach, whatever the cost; rows that none reaches are left out */
export function mergeRows({ start, place }: Choices, weight?: ArrayLike<number>): MergedRows {
  const rowOf = new Map<string, number>();
  const merged: Uint32Array[] = [];
  const weights: number[] = [];
  for (let row = 0; row + 1 < start.length; row += 1) {
    const own = place.slice(start[row], start[row + 1]).sort();
    if (own.length === 0) continue;
    const key = own.join();
    const known = rowOf.get(key) ?? merged.length;
    if (known === merged.length) {
      rowOf.set(key, known);
      merged.push(own);
      weights.push(0);
    }
    weights[known] = (weights[known] ?? 0) + (weight?.[row] ?? 1);
  }
  const starts = new Uint32Array(merged.length + 1);
  merged.forEach((own, row) => {
    starts[row + 1] = (starts[row] as number) + own.length;
  });
  const places = new Uint32Array(starts[merged.length] as number);
  merged.forEach((own, row) => {
    places.set(own, starts[row]);
  });
  return {
    choices: { start: starts, place: places, cost: new Float64Array(places.length) },
    weight: Float64Array.from(weights),
  };
}
