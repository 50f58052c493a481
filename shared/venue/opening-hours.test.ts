import { describe, expect, it } from 'vitest';
import { dayRuns, groupHours, isOpenFor, minuteOf, WeeklyHours, weekdayOf } from './opening-hours.ts';

const workday: [string, string][] = [
  ['08:30', '12:00'],
  ['14:30', '17:30'],
];

describe('opening hours', () => {
  it('come out in the week’s order, sorted, closed days left out', () => {
    const hours = WeeklyHours.parse({ fri: [], wed: [workday[1], workday[0]], mon: workday });
    expect(Object.keys(hours)).toEqual(['mon', 'wed']);
    expect(hours.wed).toEqual(workday);
  });

  it.each([
    [
      'overlap',
      [
        ['08:00', '12:00'],
        ['11:45', '13:00'],
      ],
    ],
    ['end before they begin', [['12:00', '08:00']]],
    ['are empty', [['08:00', '08:00']]],
    ['are not on the quarter of an hour', [['08:10', '12:00']]],
    ['are no clock times', [['8:00', '12:00']]],
    ['go beyond midnight', [['22:00', '24:15']]],
  ])('that %s are refused', (_, day) => {
    expect(WeeklyHours.safeParse({ mon: day }).success).toBe(false);
  });

  it('may touch, and may end with the day', () => {
    const hours = WeeklyHours.parse({
      sat: [
        ['09:00', '12:00'],
        ['12:00', '24:00'],
      ],
    });
    expect(isOpenFor(hours, { weekday: 'sat', fromMinute: 11 * 60, toMinute: 13 * 60 })).toBe(true);
    expect(isOpenFor(hours, { weekday: 'sat', fromMinute: 8 * 60, toMinute: 10 * 60 })).toBe(false);
    expect(isOpenFor(hours, { weekday: 'sun', fromMinute: 9 * 60, toMinute: 10 * 60 })).toBe(false);
    expect(minuteOf('24:00')).toBe(1440);
  });

  it('of five like days and a Saturday are said in 2 lines: 周一至周五, 周六', () => {
    const groups = groupHours({
      mon: workday,
      tue: workday,
      wed: workday,
      thu: workday,
      fri: workday,
      sat: [['09:00', '12:00']],
    });
    expect(groups.map(({ days }) => dayRuns(days))).toEqual([[['mon', 'fri']], [['sat', 'sat']]]);
    expect(dayRuns(['mon', 'wed', 'thu', 'sun'])).toEqual([
      ['mon', 'mon'],
      ['wed', 'thu'],
      ['sun', 'sun'],
    ]);
  });

  it('know that 2026-11-24 is a Tuesday and 2026-11-29 a Sunday', () => {
    expect([weekdayOf('2026-11-24'), weekdayOf('2026-11-29')]).toEqual(['tue', 'sun']);
  });
});
