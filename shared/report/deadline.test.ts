import { describe, expect, it } from 'vitest';
import { chinaDate, daysBetween, deadlineOf, latenessOf } from './deadline.ts';
import type { ReportStatus } from './report-status.ts';

describe('the deadline', () => {
  it('is 10 days after the cut-off day: 2026Q3 → 10 October, 2026Q4 → 10 January', () => {
    expect(deadlineOf('2026Q3', 10)).toBe('2026-10-10');
    expect(deadlineOf('2026Q4', 10)).toBe('2027-01-10');
    expect(deadlineOf('2026Q2', 0)).toBe('2026-06-30');
  });

  it('counts by the day in China, which begins at 16:00 UTC', () => {
    expect(chinaDate(new Date('2026-10-10T15:59:59Z'))).toBe('2026-10-10');
    expect(chinaDate(new Date('2026-10-10T16:00:00Z'))).toBe('2026-10-11');
  });

  it('counts 61 days from September to November, and backwards −61', () => {
    expect(daysBetween('2026-09-30', '2026-11-30')).toBe(61);
    expect(daysBetween('2026-11-30', '2026-09-30')).toBe(-61);
  });

  const at = (status: ReportStatus, first: string | null, today: string, revision = 1) => {
    const { kind, days } = latenessOf(
      { status, revision, firstSubmittedAt: first === null ? null : new Date(first) },
      '2026-10-10',
      today,
    );
    return `${kind} ${days}`;
  };
  it.each([
    ['nobody began, 4 days before', at('draft', null, '2026-10-06'), 'open 4'],
    ['nobody began, on the day', at('draft', null, '2026-10-10'), 'open 0'],
    ['nobody began, the day after', at('draft', null, '2026-10-11'), 'overdue 1'],
    ['handed in at the last minute', at('submitted', '2026-10-10T15:59:00Z', '2026-10-20'), 'done-in-time 0'],
    ['handed in a minute later', at('accepted', '2026-10-10T16:00:00Z', '2026-10-20'), 'done-late 1'],
    [
      'sent back after it came in time',
      at('returned', '2026-10-09T01:00:00Z', '2026-10-20'),
      'done-in-time 0',
    ],
    ['taken back by the township', at('draft', '2026-10-09T01:00:00Z', '2026-10-20'), 'overdue 10'],
    ['under correction', at('draft', '2026-10-09T01:00:00Z', '2027-02-01', 2), 'done-in-time 0'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});
