import { describe, expect, it } from 'vitest';
import { type ComparedRecord, compareQuarters } from './task-list.ts';
import { soundTown } from './town-fixture.ts';

const [first, second, third, fourth] = soundTown.organisations.map(
  (record): ComparedRecord => ({ ...record, founded: null }),
) as [ComparedRecord, ComparedRecord, ComparedRecord, ComparedRecord];

const short = (now: ComparedRecord[], before: ComparedRecord[], movedTo?: Map<string, string>) => {
  const { changed, unchanged } = compareQuarters(now, before, movedTo);
  const lines = changed.map(
    ({ kind, name, difference }) =>
      `${kind} ${name} ${difference.map(({ field, before: was, after: is }) => `${field} ${was}→${is}`).join()}`,
  );
  return { lines, unchanged };
};

describe('what changed in a unit since last quarter', () => {
  it('is nothing of 3 that are as they were, version and source aside', () => {
    const now = [first, second, { ...third, version: 9, source: '走访' }];
    expect(short(now, [first, second, third])).toEqual({ lines: [], unchanged: 3 });
  });

  it('is by name: 10 → 12 people, one new with all its facts, one that ceased', () => {
    const now = [{ ...second, employees: 12 }, { ...third, status: 'ceased' as const }, fourth];
    const { lines, unchanged } = short(now, [second, third]);
    expect(unchanged).toBe(0);
    expect(lines[0]).toBe('changed 薛家湾第2商贸有限公司 employees 10→12');
    expect(lines[1]).toBe('gone 薛家湾第3商贸有限公司 status operating→ceased');
    expect(lines[2]).toMatch(/^new 薛家湾第4商贸有限公司 name null→薛家湾第4商贸有限公司,uscc null→/);
  });

  it('is nothing where only a new year restarted the count: 3 of last year against 0, and 0 → 1 where one was developed since', () => {
    const was = { ...first, since: '2025Q3', developedThisYear: 3 };
    expect(short([{ ...was, developedThisYear: 0 }], [was]).lines).toEqual([]);
    expect(short([{ ...was, since: '2026Q1', developedThisYear: 1 }], [was]).lines).toEqual([
      'changed 薛家湾第1商贸有限公司 developedThisYear 0→1',
    ]);
    expect(short([{ ...was, since: '2025Q4', developedThisYear: 4 }], [was]).lines).toEqual([
      'changed 薛家湾第1商贸有限公司 developedThisYear 3→4',
    ]);
  });

  it('says where one went that left for another division, and of one that is nowhere everything', () => {
    const { lines } = short([], [first, second], new Map([[first.id, '150622102']]));
    expect(lines[0]).toBe('gone 薛家湾第1商贸有限公司 divisionCode 150622100→150622102');
    expect(lines[1]).toMatch(/^gone 薛家湾第2商贸有限公司 name 薛家湾第2商贸有限公司→null,/);
  });

  it('does not ask about one that had ceased before: 0 changed, 0 to confirm', () => {
    const ceased = { ...first, status: 'ceased' as const };
    expect(short([ceased], [ceased])).toEqual({ lines: [], unchanged: 0 });
    expect(short([], [ceased])).toEqual({ lines: [], unchanged: 0 });
  });
});
