import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenFor } from '../../../shared/venue/opening-hours.ts';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { slotsOverlap } from '../../../shared/venue-share/slot-order.ts';
import { freeCells, openSlots, shownHours } from './week-cells.ts';

const hours = {
  wed: [
    ['09:00', '12:00'],
    ['14:00', '18:00'],
  ],
} satisfies Parameters<typeof openSlots>[0];
const wed = (fromMinute: number, toMinute: number): WeeklySlot => ({ weekday: 'wed', fromMinute, toMinute });

describe('the cells of a week', () => {
  it('of 9–12 and 14–18 with 15–16 taken, for 2 hours by the half-hour: 6 in the morning, 4 from 16 on, none in the hour before 15', () => {
    const cells = freeCells(hours, [wed(900, 960)], 120, 30);
    expect(cells.map(({ place }) => place.fromMinute)).toEqual([
      540, 570, 600, 630, 660, 690, 960, 990, 1020, 1050,
    ]);
    // From 10:00 on the last 2 hours that fit.
    expect(cells.map(({ slot }) => slot.fromMinute).slice(0, 6)).toEqual([540, 570, 600, 600, 600, 600]);
  });
  it('hours that touch are one: 9–12 and 12–14 hold 11–13', () => {
    const touching = {
      wed: [
        ['09:00', '12:00'],
        ['12:00', '14:00'],
      ],
    } satisfies typeof hours | object;
    expect(openSlots(touching as never)).toEqual([wed(540, 840)]);
    expect(freeCells(touching as never, [], 120, 60).map(({ slot }) => slot.fromMinute)).toContain(660);
  });
  it('shows from the first hour to the last: 9 to 18; of a closed week nothing', () => {
    expect(shownHours(openSlots(hours))).toEqual({ from: 9, to: 18 });
    expect(shownHours([])).toBeNull();
  });
  it('a meeting that a cell stands for is open, free, and as long as asked: 200 weeks', () => {
    const taken = fc.array(
      fc
        .tuple(fc.integer({ min: 36, max: 70 }), fc.integer({ min: 1, max: 8 }))
        .map(([from, length]) => wed(from * 15, (from + length) * 15)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(taken, fc.constantFrom(60, 90, 120, 180), (held, length) => {
        for (const { slot } of freeCells(hours, held, length, 30)) {
          expect(slot.toMinute - slot.fromMinute).toBe(length);
          expect(isOpenFor(hours as never, slot)).toBe(true);
          expect(held.some((each) => slotsOverlap(each, slot))).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
