import { describe, expect, it } from 'vitest';
import type { GradingStandard, StageScore } from '../../../shared/grading.ts';
import { fillFull, givenScore, openDraft, sameDraft, scoringStage } from './score-draft.ts';

const standard: GradingStandard = {
  items: [
    { key: 'a', name: '甲', hint: '', points: 60, veto: false },
    { key: 'b', name: '乙', hint: '', points: 40, veto: false },
    { key: 'x', name: '否决', hint: '', points: 0, veto: true },
  ],
  leastPoints: [60, 70, 80, 90, 95],
};
const score = (points: Record<string, number>, note: string | null = null): StageScore => ({
  points,
  vetoes: [],
  note,
  at: '',
  actor: '',
  post: '',
});

describe('the score sheet on the screen', () => {
  it('opens for the check with the 2 points lists of the self-assessment, without its remark', () => {
    const draft = openDraft(standard, { self: score({ a: 50 }, '自评') }, 'township');
    expect(draft).toEqual({ points: { a: 50, b: null }, vetoes: [], note: '' });
    const own = { self: score({ a: 50 }), township: score({ a: 45, b: 30 }, '扣 5 分') };
    expect(openDraft(standard, own, 'township')).toMatchObject({ points: { a: 45, b: 30 }, note: '扣 5 分' });
  });

  it('sends 1 of 2 points lists that stands, no more than the 60 of its item', () => {
    const draft = { points: { a: 70, b: null }, vetoes: ['x'], note: ' ' };
    expect(givenScore(standard, draft)).toEqual({ points: { a: 60 }, vetoes: ['x'], note: null });
  });

  it('fills the 1 item without points with its 40, and knows that it changed', () => {
    const draft = openDraft(standard, { self: score({ a: 0 }) }, 'self');
    const full = fillFull(standard, draft);
    expect(full.points).toEqual({ a: 0, b: 40 });
    expect([sameDraft(draft, draft), sameDraft(draft, full)]).toEqual([true, false]);
  });

  it('is entered at 3 stages and at none once decided', () => {
    expect(
      [null, 'self', 'township', 'banner', 'decided'].map((each) => scoringStage(each as never)),
    ).toEqual(['self', 'self', 'township', 'banner', null]);
  });
});
