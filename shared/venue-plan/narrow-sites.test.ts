import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign } from '../assignment/assign.ts';
import { choicesOf } from '../assignment/choices.ts';
import { narrowSites } from './narrow-sites.ts';

const pairs = (sets: readonly (readonly number[])[]) =>
  sets.map((own) => [...new Set(own)].map((place) => ({ place, cost: 1 })));

/** The most that can be served with some candidates opened beside the venues. */
function served(
  venues: ReturnType<typeof pairs>,
  capacities: readonly number[],
  ways: ReturnType<typeof pairs>,
  slots: readonly number[],
  open: readonly number[],
): number {
  const choices = choicesOf(
    venues.map((own, row) => [
      ...own,
      ...(ways[row] ?? []).map(({ place }) => ({ place: place + capacities.length, cost: 1 })),
    ]),
  );
  const opened = slots.map((count, candidate) => (open.includes(candidate) ? count : 0));
  return assign({ capacities: [...capacities, ...opened], choices }).served;
}

it('keeps the best pair of sites in 300 cities: whatever two serve, two of the kept ones serve as many', () => {
  const city = fc.record({
    venues: fc.array(fc.array(fc.nat(2), { maxLength: 2 }), { minLength: 8, maxLength: 8 }),
    capacities: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    ways: fc.array(fc.array(fc.nat(4), { maxLength: 2 }), { minLength: 8, maxLength: 8 }),
    slots: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }),
  });
  fc.assert(
    fc.property(city, ({ venues, capacities, ways, slots }) => {
      const [toVenues, toSites] = [pairs(venues), pairs(ways)];
      const problem = { capacities, choices: choicesOf(toVenues) };
      const kept = narrowSites(problem, assign(problem), toSites, slots);
      const best = (among: readonly number[]) =>
        Math.max(
          served(toVenues, capacities, toSites, slots, []),
          ...among.flatMap((a) => among.map((b) => served(toVenues, capacities, toSites, slots, [a, b]))),
        );
      expect(best(kept.candidates)).toBe(best(slots.map((_, candidate) => candidate)));
    }),
    { numRuns: 300 },
  );
});

it('of 4 candidates keeps 1: one reaches nobody who matters, two less than it does', () => {
  // Row 0 has the venue; rows 1 and 2 have none.
  const problem = { choices: choicesOf(pairs([[0], [], []])) };
  const kept = narrowSites(
    problem,
    { placeOf: Int32Array.from([0, -1, -1]) },
    pairs([[0], [1, 2, 3], [1, 3]]),
    [4, 4, 4, 4],
  );
  expect(kept).toEqual({ rows: [1, 2], candidates: [1] });
});
