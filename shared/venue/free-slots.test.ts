import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpeningHours, type Weekday, weekdays } from '../venue.ts';
import { freeSlots } from './free-slots.ts';
import { isOpenFor } from './opening-hours.ts';
import { clockTime, defaultMeetingRule, type MeetingRule, type WeeklySlot } from './weekly-slot.ts';

const words = (slots: readonly WeeklySlot[]) =>
  slots.map(
    ({ weekday, fromMinute, toMinute }) => `${weekday} ${clockTime(fromMinute)}–${clockTime(toMinute)}`,
  );
const slot = (weekday: Weekday, fromMinute: number, toMinute: number): WeeklySlot => ({
  weekday,
  fromMinute,
  toMinute,
});

describe('the free slots of a week', () => {
  it('of 8:30–12:00 and 14:00–18:00 are 3 meetings of 2 hours, and 1 where 15:00–16:00 is held', () => {
    const openingHours: OpeningHours = {
      wed: [
        ['08:30', '12:00'],
        ['14:00', '18:00'],
      ],
    };
    expect(words(freeSlots({ openingHours }, [], defaultMeetingRule))).toEqual([
      'wed 08:30–10:30',
      'wed 14:00–16:00',
      'wed 16:00–18:00',
    ]);
    // What is left of the afternoon: 14–15 (too short) and 16–18.
    expect(words(freeSlots({ openingHours }, [slot('wed', 900, 960)], defaultMeetingRule))).toEqual([
      'wed 08:30–10:30',
      'wed 16:00–18:00',
    ]);
  });

  it('are 0 in a week that is closed, on days nobody wants, and outside the wished hours', () => {
    const morning: OpeningHours = { mon: [['08:00', '10:00']], sun: [['08:00', '10:00']] };
    expect(freeSlots({ openingHours: {} }, [], defaultMeetingRule)).toEqual([]);
    expect(
      words(freeSlots({ openingHours: morning }, [], { ...defaultMeetingRule, weekdays: ['sun'] })),
    ).toEqual(['sun 08:00–10:00']);
    expect(freeSlots({ openingHours: morning }, [], { ...defaultMeetingRule, fromMinute: 495 })).toEqual([]);
  });

  it('take hours that touch as one: 8:00–9:00 and 9:00–10:00 hold 1 meeting of 2 hours', () => {
    const openingHours: OpeningHours = {
      mon: [
        ['09:00', '10:00'],
        ['08:00', '09:00'],
      ],
    };
    expect(words(freeSlots({ openingHours }, [], defaultMeetingRule))).toEqual(['mon 08:00–10:00']);
  });

  it('start on the quarter of an hour where the hours of an old file do not: 8:20–10:50 gives 8:30–10:30', () => {
    expect(words(freeSlots({ openingHours: { mon: [['08:20', '10:50']] } }, [], defaultMeetingRule))).toEqual(
      ['mon 08:30–10:30'],
    );
  });
});

const times = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, long]): [number, number] => [from * 15, Math.min(96, from + long) * 15]);
const day = fc.constantFrom(...weekdays);
const hours = fc
  .array(fc.tuple(day, times), { maxLength: 14 })
  .map(
    (all): OpeningHours =>
      Object.fromEntries(
        weekdays.map((weekday) => [
          weekday,
          all.flatMap(([each, [from, to]]) => (each === weekday ? [[clockTime(from), clockTime(to)]] : [])),
        ]),
      ),
  );
const heldTimes = fc.array(
  fc.tuple(day, times).map(([weekday, [from, to]]) => slot(weekday, from, to)),
  {
    maxLength: 10,
  },
);
const meetings = fc
  .record({ long: fc.integer({ min: 2, max: 12 }), days: fc.subarray([...weekdays]), window: times })
  .map(
    ({ long, days, window }): MeetingRule => ({
      slotMinutes: long * 15,
      weekdays: days,
      fromMinute: window[0],
      toMinute: window[1],
      onlySixHaves: false,
    }),
  );

describe('whatever the hours, what is held and the wish', () => {
  it('every slot is as long as wished, open, wished, not held, and no two overlap', () => {
    fc.assert(
      fc.property(hours, heldTimes, meetings, (openingHours, held, meeting) => {
        const slots = freeSlots({ openingHours }, held, meeting);
        for (const [at, each] of slots.entries()) {
          expect(each.toMinute - each.fromMinute).toBe(meeting.slotMinutes);
          expect(meeting.weekdays).toContain(each.weekday);
          expect(each.fromMinute >= meeting.fromMinute && each.toMinute <= meeting.toMinute).toBe(true);
          const sorted = {
            [each.weekday]: [...(openingHours[each.weekday] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
          };
          expect(isOpenFor(sorted, each)).toBe(true);
          const others = [...held, ...slots.filter((_, other) => other !== at)];
          expect(others.some((other) => overlap(other, each))).toBe(false);
        }
      }),
    );
  });

  it('there are as many as a walk in steps of 15 minutes finds by taking the first that fits again and again', () => {
    fc.assert(
      fc.property(hours, heldTimes, meetings, (openingHours, held, meeting) => {
        // Taking the earliest that ends first is optimal for intervals of a day, so this counts the most there can be.
        let most = 0;
        for (const weekday of meeting.weekdays) {
          const free = (minute: number) =>
            (openingHours[weekday] ?? []).some(
              ([from, to]) => clockTime(minute) >= from && clockTime(minute + 15) <= to,
            ) && !held.some((each) => overlap(each, slot(weekday, minute, minute + 15)));
          let run = 0;
          for (let minute = meeting.fromMinute; minute + 15 <= meeting.toMinute; minute += 15) {
            run = free(minute) ? run + 15 : 0;
            if (run === meeting.slotMinutes) {
              most += 1;
              run = 0;
            }
          }
        }
        expect(freeSlots({ openingHours }, held, meeting)).toHaveLength(most);
      }),
    );
  });
});

function overlap(a: WeeklySlot, b: WeeklySlot): boolean {
  return a.weekday === b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}
