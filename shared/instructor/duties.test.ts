import { describe, expect, it } from 'vitest';
import { listQuarters } from '../quarter.ts';
import { dutiesDue, dutyState, isInService, isPeriodOf, lastQuarterOf, periodEnding } from './duties.ts';

describe('duties of an instructor', () => {
  it('of the year 2026 are 4 summaries, 2 appraisals and 1 training: 7, each with the quarter its period ends in', () => {
    const service = { fromQuarter: '2024Q4', untilQuarter: null };
    const due = listQuarters('2026Q1', '2026Q4').map((quarter) =>
      dutiesDue(service, quarter).map(({ kind, period }) => `${kind} ${period}`),
    );
    expect(due).toEqual([
      ['summary 2026Q1'],
      ['summary 2026Q2', 'appraisal 2026H1'],
      ['summary 2026Q3'],
      ['summary 2026Q4', 'appraisal 2026H2', 'training 2026'],
    ]);
  });

  it('begin with the first quarter of service and end before the first without: Q2 and Q3 of 2026, 3 duties', () => {
    const service = { fromQuarter: '2026Q2', untilQuarter: '2026Q4' };
    const quarters = listQuarters('2026Q1', '2026Q4');
    expect(quarters.map((quarter) => isInService(service, quarter))).toEqual([false, true, true, false]);
    expect(quarters.flatMap((quarter) => dutiesDue(service, quarter))).toHaveLength(3);
  });

  it('know their period by its kind: 2026H1 of an appraisal alone, 2026 of a training alone', () => {
    expect(isPeriodOf({ kind: 'appraisal', period: '2026H1' })).toBe(true);
    expect(isPeriodOf({ kind: 'summary', period: '2026H1' })).toBe(false);
    expect(isPeriodOf({ kind: 'training', period: '2026' })).toBe(true);
    expect(isPeriodOf({ kind: 'training', period: '2026Q4' })).toBe(false);
    expect(isPeriodOf({ kind: 'summary', period: '2026Q5' })).toBe(false);
    expect(['2026Q3', '2026H1', '2026H2', '2026'].map(lastQuarterOf)).toEqual([
      '2026Q3',
      '2026Q2',
      '2026Q4',
      '2026Q4',
    ]);
    expect(periodEnding('training', '2026Q3')).toBeNull();
  });

  it.each([
    [null, '2026-09-30', 'ahead'],
    [null, '2026-10-01', 'due'],
    [null, '2026-10-10', 'due'],
    [null, '2026-10-11', 'overdue'],
    ['2026-10-20', '2026-10-25', 'done'],
  ] as const)('of 2026Q3, done on %s, is on %s: %s', (doneOn, today, state) => {
    expect(dutyState(doneOn, { periodEnd: '2026-09-30', deadline: '2026-10-10' }, today)).toBe(state);
  });
});
