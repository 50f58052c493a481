import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeeklySlot } from '../venue/weekly-slot.ts';
import { weekdays } from '../venue.ts';
import { joinSlots, sameSlots, slotsOverlap } from './slot-order.ts';
import { unfitReason } from './unfit-reason.ts';

const venue: Parameters<typeof unfitReason>[0] = {
  openForSharing: true,
  condition: 'good',
  organisationId: null,
  capacityPeople: 20,
  lngLat: [110, 39.8],
  openingHours: { wed: [['14:00', '18:00']] },
};
const wednesday = { weekday: 'wed', fromMinute: 870, toMinute: 990 } as const;
const asked = { organisationId: 'o', people: 20, slots: [wednesday] };

describe('why a venue cannot be shared as asked', () => {
  it('20 people in 20 seats on Wednesday 14:30–16:30 are fine; 21 are not', () => {
    expect(unfitReason(venue, asked)).toBeNull();
    expect(unfitReason(venue, { ...asked, people: 21 })).toEqual({
      code: 'too-few-seats',
      params: { people: 21, seats: 20 },
    });
  });
  it('its own, a closed one, one under repair, none open then, none asked for, and the same time twice: 6 reasons', () => {
    const codes = [
      unfitReason({ ...venue, organisationId: 'o' }, asked),
      unfitReason({ ...venue, openForSharing: false }, asked),
      unfitReason({ ...venue, condition: 'repair' }, asked),
      unfitReason(venue, { ...asked, slots: [wednesday, { ...wednesday, weekday: 'thu' }] }),
      unfitReason(venue, { ...asked, slots: [] }),
      unfitReason(venue, { ...asked, slots: [wednesday, { ...wednesday, fromMinute: 900, toMinute: 1020 }] }),
    ].map((reason) => reason?.code);
    expect(codes).toEqual([
      'own-venue',
      'not-shared',
      'out-of-use',
      'closed-then',
      'no-slots',
      'slots-overlap',
    ]);
  });
  it('names the first time that is closed: Wednesday 17:30–18:15', () => {
    const late = { weekday: 'wed', fromMinute: 1050, toMinute: 1095 } as const;
    expect(unfitReason(venue, { ...asked, slots: [late] })?.params).toEqual({
      weekday: 'wed',
      from: '17:30',
      to: '18:15',
    });
  });
});

const anySlot: fc.Arbitrary<WeeklySlot> = fc
  .tuple(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 6 }))
  .map(([weekday, from, length]) => ({ weekday, fromMinute: from * 15, toMinute: (from + length) * 15 }));

describe('slots', () => {
  it('joined, no two touch, and every quarter of an hour that was there is there: 200 weeks', () => {
    const quarters = (slots: readonly WeeklySlot[]) =>
      new Set(
        slots.flatMap(({ weekday, fromMinute, toMinute }) =>
          Array.from(
            { length: (toMinute - fromMinute) / 15 },
            (_, index) => `${weekday} ${fromMinute + 15 * index}`,
          ),
        ),
      );
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 12 }), (slots) => {
        const joined = joinSlots(slots);
        expect([...quarters(joined)].sort()).toEqual([...quarters(slots)].sort());
        for (const [index, a] of joined.entries())
          for (const b of joined.slice(index + 1))
            expect(a.weekday === b.weekday && a.fromMinute <= b.toMinute && b.fromMinute <= a.toMinute).toBe(
              false,
            );
      }),
      { numRuns: 200 },
    );
  });
  it('are the same in any order, and 14:00–16:00 does not overlap 16:00–18:00', () => {
    const [a, b] = [
      { weekday: 'wed', fromMinute: 840, toMinute: 960 },
      { weekday: 'wed', fromMinute: 960, toMinute: 1080 },
    ] as const;
    expect(sameSlots([a, b], [b, a])).toBe(true);
    expect(sameSlots([a], [a, b])).toBe(false);
    expect([slotsOverlap(a, b), slotsOverlap(a, a)]).toEqual([false, true]);
  });
});
