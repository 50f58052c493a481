import fc from 'fast-check';

/** Rows, what each pays at each candidate (null: out of reach), and what else a siting problem has; whole numbers. */
export interface SitingCase {
  readonly choose: number;
  readonly costs: readonly (readonly (number | null)[])[];
  readonly now: readonly number[];
  readonly weight: readonly number[];
  readonly capacities: readonly number[];
}

/** Small siting problems: a half of the pairs out of reach, up to 4 to be chosen. */
export const sitingCases = (most: { readonly rows: number; readonly candidates: number }) =>
  fc.integer({ min: 1, max: most.candidates }).chain((candidates) =>
    fc
      .array(
        fc.record({
          now: fc.integer({ min: 0, max: 30 }),
          weight: fc.integer({ min: 1, max: 4 }),
          row: fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 1 }), {
            minLength: candidates,
            maxLength: candidates,
          }),
        }),
        { maxLength: most.rows, size: 'max' },
      )
      .chain((rows) =>
        fc.record({
          choose: fc.integer({ min: 1, max: 4 }),
          costs: fc.constant(rows.map(({ row }) => row)),
          now: fc.constant(rows.map(({ now }) => now)),
          weight: fc.constant(rows.map(({ weight }) => weight)),
          capacities: fc.array(fc.integer({ min: 0, max: 5 }), {
            minLength: candidates,
            maxLength: candidates,
          }),
        }),
      ),
  );

/** The highest value of all choices of so many candidates, by trying them all. */
export function bestOfAll(
  { choose, capacities }: Pick<SitingCase, 'choose' | 'capacities'>,
  worthOf: (chosen: readonly number[]) => number,
): number {
  const candidates = capacities.length;
  let best = Number.NEGATIVE_INFINITY;
  const walk = (from: number, chosen: readonly number[]): void => {
    if (chosen.length === Math.min(choose, candidates)) {
      best = Math.max(best, worthOf(chosen));
      return;
    }
    for (let next = from; next < candidates; next += 1) walk(next + 1, [...chosen, next]);
  };
  walk(0, []);
  return best;
}
