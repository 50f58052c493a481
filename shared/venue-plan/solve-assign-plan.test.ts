import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../venue/weekly-slot.ts';
import type { PlanRule } from '../venue-plan.ts';
import { buildNeed, buildProblem, buildVenue, needId, ruleOf10Km, venueId } from './plan-fixture.ts';
import { solveAssignPlan } from './solve-assign-plan.ts';

/** A Monday morning, two meetings; B Tuesday afternoon, two; C Wednesday evening, one. */
const venues = [
  buildVenue(1, { mon: [['09:00', '13:00']] }),
  buildVenue(2, { tue: [['14:00', '18:00']] }),
  buildVenue(3, { wed: [['19:00', '21:00']] }),
];
const kilometres = [
  [1, 4, null],
  [1, 2, null],
  [2, 6, null],
  [null, 2, 3],
  [null, 3, 9],
];
const needs = [1, 2, 3, 4, 5].map((number) => buildNeed(number));
const city = buildProblem(needs, venues, kilometres);
const solve = (
  problem = city,
  rule: Partial<PlanRule> = {},
  corrections: Parameters<typeof solveAssignPlan>[2] = [],
) => solveAssignPlan(problem, { ...ruleOf10Km, ...rule }, corrections);
const placesOf = ({ meetings }: ReturnType<typeof solve>) =>
  Object.fromEntries(
    meetings.map(({ organisationId, venueId: id, slot }) => [
      organisationId.slice(-1),
      `${'ABC'[Number(id.slice(-1)) - 1]} ${slot.weekday} ${clockTime(slot.fromMinute)}`,
    ]),
  );

describe('an assignment of 5 organisations to 3 venues by hand', () => {
  it('serves all 5 for 11 km where nearest-first serves 4 for 7 km, and proves it', () => {
    // A takes 2, B 2, C 1. 1→A 1, 3→A 2, 2→B 2, 5→B 3, 4→C 3. Nearest-first gives A to 1 and 2, B to 4 and 5: 3 finds both full.
    const plan = solve();
    expect(plan).toMatchObject({
      ...{ wanted: 5, served: 5, servedBound: 5, value: 11_000, bound: 11_000, gap: 0, proven: true },
      ...{ totalMetres: 11_000, longestMetres: 3000, unserved: [], refused: [] },
      nearestFirst: { served: 4, totalMetres: 7000 },
    });
    // The earliest slot to the nearest.
    expect(placesOf(plan)).toEqual({
      1: 'A mon 09:00',
      2: 'B tue 14:00',
      3: 'A mon 11:00',
      4: 'C wed 19:00',
      5: 'B tue 16:00',
    });
    expect(plan.meetings[0]).toMatchObject({ people: 5, metres: 1000, seconds: 60, fixed: false });
  });

  it('keeps 2 at A by hand and moves 1 to B: 5 served for 13 km', () => {
    // With 2 at A by hand one slot of A is left for 1 or 3; B has room for the other: 3→A 2, 1→B 4, 4→C 3, 5→B 3, 2→A 1 = 13 serves 5.
    const plan = solve(city, {}, [{ organisationId: needId(2), venueId: venueId(1) }]);
    expect(placesOf(plan)).toMatchObject({ 1: 'B tue 16:00', 2: 'A mon 09:00', 3: 'A mon 11:00' });
    expect(plan).toMatchObject({ served: 5, totalMetres: 13_000, proven: true });
    expect(plan.meetings.filter(({ fixed }) => fixed).map(({ organisationId }) => organisationId)).toEqual([
      needId(2),
    ]);
  });

  it('leaves out by hand whom a correction sends nowhere, and refuses 1 of 3 corrections to 2 slots', () => {
    const corrections = [1, 2, 3].map((number) => ({ organisationId: needId(number), venueId: venueId(1) }));
    const plan = solve(city, {}, [...corrections, { organisationId: needId(5), venueId: null }]);
    expect(plan.refused).toEqual([
      { organisationId: needId(3), venueId: venueId(1), reason: 'over-capacity' },
    ]);
    expect(plan.unserved).toEqual([{ organisationId: needId(5), people: 5, reason: 'by-hand', params: {} }]);
    expect(placesOf(plan)).toMatchObject({ 3: 'B tue 16:00', 4: 'B tue 14:00' });
  });

  it('refuses a correction to a venue that is gone, naming it, and one beyond the bound', () => {
    const plan = solve(city, {}, [
      { organisationId: needId(1), venueId: venueId(9) },
      { organisationId: needId(2), venueId: venueId(3) },
    ]);
    expect(plan.refused.map(({ venueId: id, reason }) => [id, reason])).toEqual([
      [venueId(9), 'no-such-place'],
      [venueId(3), 'not-allowed'],
    ]);
    expect(plan.meetings.some(({ fixed }) => fixed)).toBe(false);
  });

  it('has a longest way of 3 km as the fairest, which is what the least way has too', () => {
    expect(solve(city, { objective: 'fairest' })).toMatchObject({ value: 3000, bound: 3000, proven: true });
  });

  it('serves nobody in a week in which all are closed, and says of each that the nearest is', () => {
    const closed = buildProblem(
      needs,
      [1, 2, 3].map((number) => buildVenue(number, {})),
      kilometres,
    );
    const plan = solve(closed);
    expect(plan).toMatchObject({ served: 0, totalMetres: 0, proven: true, meetings: [] });
    expect(plan.unserved).toHaveLength(5);
    expect(plan.unserved[3]).toEqual({
      ...{ organisationId: needId(4), people: 5, reason: 'nearest-closed-then' },
      params: { venues: 2, name: '样例2号活动室' },
    });
  });

  it('serves 2 of 5 where there are 2 slots in all, and says that 5 want them', () => {
    const [first] = venues;
    const one = buildProblem(
      needs,
      first ? [first] : [],
      needs.map(() => [1]),
    );
    const plan = solve(one);
    expect(plan).toMatchObject({ wanted: 5, served: 2, servedBound: 2, proven: true });
    expect(plan.unserved.map(({ reason, params }) => [reason, params])).toEqual(
      Array.from({ length: 3 }, () => ['all-full', { venues: 1, slots: 2, ones: 5 }]),
    );
  });

  it('counts one without a place on the map, one without a venue within 10 km, and leaves out one that has a place and one that waits for an answer', () => {
    const odd = buildProblem(
      [
        buildNeed(1, { lngLat: null }),
        buildNeed(2),
        buildNeed(3, { reached: true }),
        buildNeed(4, { people: 30 }),
        buildNeed(5),
        buildNeed(6, { asking: true }),
      ],
      [...venues.slice(0, 1), buildVenue(2, { mon: [['09:00', '13:00']] }, { organisationId: needId(5) })],
      [[], [], [1, 1], [1, null], [null, 0], [1, 1]],
    );
    const plan = solve(odd);
    expect(plan).toMatchObject({ wanted: 4, served: 0 });
    // The own venue of 5 is not what it asks for.
    expect(plan.unserved.map(({ reason }) => reason)).toEqual([
      'unlocated',
      'none-within-km',
      'nearest-too-few-seats',
      'none-within-km',
    ]);
    expect(solve(odd, { who: 'picked' }).wanted).toBe(6);
  });

  it('stops when told to, with no more said than is known', () => {
    const plan = solveAssignPlan(city, ruleOf10Km, [], { onProgress: () => false });
    expect(plan.proven).toBe(false);
    expect(plan.bound).toBeLessThanOrEqual(plan.value);
  });
});

describe('any assignment', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 15 }), { nil: null, freq: 4 });
  const rows = fc.integer({ min: 1, max: 12 });
  const cities = rows.chain((count) =>
    fc.record({
      kilometres: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
        minLength: count,
        maxLength: count,
      }),
      hours: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }),
      by: fc.array(fc.tuple(fc.nat(count - 1), fc.option(fc.nat(2), { nil: null })), { maxLength: 4 }),
      objective: fc.constantFrom('least-way', 'fairest', 'balanced'),
    }),
  );

  it('gives no slot twice, exceeds no venue, sends nobody beyond the bound and keeps corrections, in 300 cases', () => {
    fc.assert(
      fc.property(cities, ({ kilometres: km, hours, by, objective }) => {
        const own = hours.map((count, index) =>
          buildVenue(index + 1, count === 0 ? {} : { thu: [['08:00', clockTime(480 + 120 * count)]] }),
        );
        const asked = km.map((_, index) => buildNeed(index + 1));
        const corrections = by.map(([one, place]) => ({
          organisationId: needId(one + 1),
          venueId: place === null ? null : venueId(place + 1),
        }));
        const plan = solve(buildProblem(asked, own, km), { objective }, corrections);
        const keys = plan.meetings.map(({ venueId: id, slot }) => `${id} ${slot.weekday} ${slot.fromMinute}`);
        expect(new Set(keys).size).toBe(keys.length);
        hours.forEach((count, index) => {
          const used = plan.meetings.filter((each) => each.venueId === venueId(index + 1)).length;
          expect(used).toBeLessThanOrEqual(count);
        });
        expect(plan.meetings.every(({ metres }) => metres <= 10_000)).toBe(true);
        expect(plan.meetings.length + plan.unserved.length).toBe(asked.length);
        expect(plan.proven).toBe(true);
        const refused = new Set(plan.refused.map(({ organisationId }) => organisationId));
        const last = new Map(corrections.map((each) => [each.organisationId, each.venueId]));
        for (const [organisationId, wanted] of last) {
          if (refused.has(organisationId)) continue;
          const meeting = plan.meetings.find((each) => each.organisationId === organisationId);
          expect(meeting?.venueId ?? null).toBe(wanted);
        }
      }),
      { numRuns: 300 },
    );
  });
});
