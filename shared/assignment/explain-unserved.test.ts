import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense, matrices } from '../../test/builders/assignment.ts';
import { assign } from './assign.ts';
import { explainUnserved } from './explain-unserved.ts';

describe('why one is not served', () => {
  it('names 4 reasons: no usable place, no slots, all full with what they compete for, left by hand', () => {
    // A 1 slot, B 0, C 1, D 5. 0 and 1 want A; 2 wants A or C; 3 nothing; 4 only B; 5 is left by hand; 6 has D.
    const problem = dense(
      [
        [1, null, null, null],
        [2, null, null, null],
        [9, null, 3, null],
        [null, null, null, null],
        [null, 4, null, null],
        [null, null, null, 1],
        [null, null, null, 2],
      ],
      [1, 0, 1, 5],
    );
    const fixed = new Map([[5, -1]]);
    expect(explainUnserved(problem, assign(problem, { fixed }), fixed)).toEqual([
      { one: 1, reason: 'all-full', places: 1, contest: { places: 1, slots: 1, ones: 2 } },
      { one: 3, reason: 'no-place-usable', places: 0, contest: null },
      { one: 4, reason: 'no-slots', places: 1, contest: null },
      { one: 5, reason: 'by-hand', places: 1, contest: null },
    ]);
  });

  it('counts the places others would have to move on to: 5 for 4 slots in 2 places', () => {
    // The one left out wants A only; who is in A could go to B, which is full as well.
    const problem = dense(
      [
        [1, 2],
        [null, 1],
        [null, 1],
        [5, null],
        [9, 1],
      ],
      [1, 3],
    );
    const found = assign(problem);
    expect(found.served).toBe(4);
    expect(explainUnserved(problem, found).map(({ contest }) => contest)).toEqual([
      { places: 2, slots: 4, ones: 5 },
    ]);
  });

  it('says of a stopped one that there would be room', () => {
    const problem = dense(
      [
        [1, 2],
        [1, null],
      ],
      [1, 1],
    );
    const stopped = { ...assign(problem), placeOf: Int32Array.of(0, -1) };
    expect(explainUnserved(problem, stopped)).toEqual([
      { one: 1, reason: 'stopped', places: 1, contest: null },
    ]);
  });

  it('finds more ones than slots in every contest of 300 optimal assignments', () => {
    fc.assert(
      fc.property(matrices({ ones: 12, places: 5 }), ({ costs, capacities }) => {
        const problem = dense(costs, capacities);
        const found = assign(problem);
        const unserved = explainUnserved(problem, found);
        expect(unserved).toHaveLength(costs.length - found.served);
        for (const { reason, contest } of unserved) {
          expect(reason).not.toBe('stopped');
          if (contest) expect(contest.ones).toBeGreaterThan(contest.slots);
        }
      }),
      { numRuns: 300 },
    );
  });
});
