import { describe, expect, it } from 'vitest';
import { type Assigned, assignReason } from './assignment.ts';

const organisation = (id: string, more: Partial<Assigned> = {}): Assigned => ({
  id,
  operating: true,
  atHome: true,
  ...more,
});
const serving = (mode: 'one' | 'several' | 'area', instructs: string[] = []) => ({
  mode,
  fromQuarter: '2026Q1',
  untilQuarter: '2027Q1',
  instructs: new Set(instructs),
});

describe('why an organisation cannot be given to an instructor', () => {
  it('一员一户: 1 may be given, 2 may not, nor 1 beside another; the same again may', () => {
    const give = (held: string[], ...ids: string[]) =>
      assignReason(
        serving('one', held),
        ids.map((id) => organisation(id)),
        '2026Q3',
      );
    expect(give([], 'a')).toBeNull();
    expect(give([], 'a', 'b')).toBe('one-already');
    expect(give(['a'], 'b')).toBe('one-already');
    expect(give(['a'], 'a')).toBeNull();
  });

  it('一员多户 and 包片 take 3 beside 2', () => {
    const three = ['a', 'b', 'c'].map((id) => organisation(id));
    expect(assignReason(serving('several', ['d', 'e']), three, '2026Q3')).toBeNull();
    expect(assignReason(serving('area', ['d', 'e']), three, '2026Q3')).toBeNull();
  });

  it('tells what comes first: not in service, outside the home division, not operating', () => {
    const bad = [organisation('a', { atHome: false, operating: false })];
    expect(assignReason(serving('several'), bad, '2025Q4')).toBe('not-in-service');
    expect(assignReason(serving('several'), bad, '2027Q1')).toBe('not-in-service');
    expect(assignReason(serving('several'), bad, '2026Q4')).toBe('outside-home');
    expect(assignReason(serving('several'), [organisation('a', { operating: false })], '2026Q4')).toBe(
      'not-operating',
    );
  });
});
