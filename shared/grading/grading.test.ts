import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullPoints,
  type GradingStandard,
  missingItems,
  type StageScore,
  scoreInForce,
  suggestedGrade,
  totalPoints,
} from '../grading.ts';
import { defaultStandard } from './default-standard.ts';
import { standardIssues } from './standard-issues.ts';

/** Three items of 50, 30 and 20 points, one veto; stars from 60, 70, 80, 90, 95. */
const sheet: GradingStandard = {
  items: [
    { key: 'a', name: '甲', hint: '', points: 50, veto: false },
    { key: 'b', name: '乙', hint: '', points: 30, veto: false },
    { key: 'c', name: '丙', hint: '', points: 20, veto: false },
    { key: 'x', name: '否决', hint: '', points: 0, veto: true },
  ],
  leastPoints: [60, 70, 80, 90, 95],
};
const score = (points: Record<string, number>, vetoes: string[] = []) => ({ points, vetoes });

describe('a score', () => {
  it('of 42.5 + 27 + 18 is 87.5 points and suggests 3 stars, of 80', () => {
    const given = score({ a: 42.5, b: 27, c: 18 });
    expect(totalPoints(sheet, given)).toBe(87.5);
    expect(suggestedGrade(sheet, given)).toBe(3);
  });

  it('of 100 points under a veto suggests no star; a veto the sheet does not know suggests 5', () => {
    const full = { a: 50, b: 30, c: 20 };
    expect(suggestedGrade(sheet, score(full, ['x']))).toBe(0);
    expect(suggestedGrade(sheet, score(full, ['gone']))).toBe(5);
    expect(suggestedGrade(sheet, score(full, ['a']))).toBe(5);
  });

  it.each([
    [59.5, 0],
    [60, 1],
    [69.5, 1],
    [70, 2],
    [79.5, 2],
    [80, 3],
    [90, 4],
    [94.5, 4],
    [95, 5],
    [100, 5],
  ])('of %d points suggests %d stars', (total, stars) => {
    const a = Math.min(50, total);
    const b = Math.min(30, total - a);
    expect(suggestedGrade(sheet, score({ a, b, c: total - a - b }))).toBe(stars);
  });

  it('counts no more than the maximum of an item, and nothing the sheet does not know', () => {
    expect(totalPoints(sheet, score({ a: 80, b: 10, old: 99, x: 5 }))).toBe(60);
  });

  it('misses 1 item that has no points, 0 being points', () => {
    expect(missingItems(sheet, score({ a: 0, c: 20 })).map(({ key }) => key)).toEqual(['b']);
    expect(missingItems(sheet, null)).toHaveLength(3);
  });

  it('never suggests fewer stars for more points', () => {
    const points = fc.record({
      a: fc.integer({ min: 0, max: 50 }),
      b: fc.integer({ min: 0, max: 30 }),
      c: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(points, points, (one, other) => {
        const [less, more] = [score(one), score(other)].sort(
          (p, q) => totalPoints(sheet, p) - totalPoints(sheet, q),
        ) as [ReturnType<typeof score>, ReturnType<typeof score>];
        expect(suggestedGrade(sheet, less)).toBeLessThanOrEqual(suggestedGrade(sheet, more));
      }),
    );
  });

  it('of the stage before counts until the stage gives its own', () => {
    const by = (note: string): StageScore => ({ ...score({ a: 1 }), note, at: '', actor: '', post: '' });
    const scores = { self: by('self'), township: by('township') };
    expect(scoreInForce(scores, null)).toBeNull();
    expect(scoreInForce(scores, 'self')?.note).toBe('self');
    expect(scoreInForce(scores, 'township')?.note).toBe('township');
    expect(scoreInForce(scores, 'banner')?.note).toBe('township');
    expect(scoreInForce({ self: by('self') }, 'township')?.note).toBe('self');
  });
});

describe('a score sheet', () => {
  it('comes with the product: 15 items of 100 points and 5 vetoes, stars from 60, 70, 80, 88 and 95', () => {
    const { items, leastPoints } = defaultStandard;
    expect(items.filter(({ veto }) => !veto)).toHaveLength(15);
    expect(items.filter(({ veto }) => veto)).toHaveLength(5);
    expect(fullPoints(defaultStandard)).toBe(100);
    expect(leastPoints).toEqual([60, 70, 80, 88, 95]);
    expect(standardIssues(defaultStandard)).toEqual([]);
  });

  it.each([
    ['no-points', { ...sheet, items: sheet.items.filter(({ veto }) => veto) }],
    ['name-missing', { ...sheet, items: [{ ...sheet.items[0], name: ' ' }, ...sheet.items.slice(1)] }],
    ['name-twice', { ...sheet, items: [...sheet.items, { ...sheet.items[0], key: 'd' }] }],
    ['key-twice', { ...sheet, items: [...sheet.items, { ...sheet.items[0], name: '丁' }] }],
    [
      'points-missing',
      { ...sheet, items: [...sheet.items, { ...sheet.items[0], key: 'd', name: '丁', points: 0 }] },
    ],
    ['least-order', { ...sheet, leastPoints: [60, 60, 80, 90, 95] }],
    ['least-above', { ...sheet, leastPoints: [60, 70, 80, 90, 101] }],
  ])('is refused for %s', (code, wrong) => {
    expect(standardIssues(wrong as GradingStandard).map((issue) => issue.code)).toContain(code);
  });
});
