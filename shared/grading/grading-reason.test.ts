import { describe, expect, it } from 'vitest';
import { evidenceNeed, type GradingFacts, type GradingMove, gradingReason } from './grading-reason.ts';
import { addHalfYears, effectiveQuarter, quartersOf } from './half-year.ts';

const facts: GradingFacts = {
  halfYear: '2026H2',
  stage: 'self',
  role: 'township',
  reviewer: 'banner',
  dissolved: false,
  effective: '2026Q4',
  locked: null,
  missing: 0,
  before: 2,
  suggested: 3,
};

describe('why a review cannot be moved', () => {
  it.each<[GradingMove, Partial<GradingFacts>, string | null]>([
    ['save', {}, null],
    ['save', { stage: null }, null],
    ['save', { dissolved: true }, 'dissolved'],
    ['save', { effective: null }, 'half-year-ahead'],
    ['save', { stage: 'decided' }, 'is-decided'],
    ['save', { role: 'viewer' }, 'not-yours'],
    ['save', { role: 'planner' }, 'not-yours'],
    ['save', { stage: 'township' }, null],
    ['save', { stage: 'banner' }, 'banner-decides'],
    ['save', { stage: 'banner', role: 'banner' }, null],
    ['save', { stage: 'banner', role: 'city' }, 'banner-decides'],
    ['save', { stage: 'banner', role: 'city', reviewer: 'city' }, null],
    ['save', { stage: 'banner', role: 'banner', reviewer: 'city' }, 'city-decides'],
    ['advance', {}, null],
    ['advance', { stage: null }, 'nothing-scored'],
    ['advance', { missing: 2 }, 'incomplete'],
    ['advance', { stage: 'township', role: 'banner' }, null],
    ['advance', { stage: 'banner', role: 'banner' }, 'with-reviewer'],
    ['sendBack', {}, 'not-handed-on'],
    ['sendBack', { stage: null }, 'not-handed-on'],
    ['sendBack', { stage: 'township' }, null],
    ['sendBack', { stage: 'township', note: ' ' }, 'no-word'],
    ['sendBack', { stage: 'banner' }, 'banner-decides'],
    ['sendBack', { stage: 'banner', role: 'banner', note: '补充会议记录' }, null],
    ['decide', { stage: 'banner' }, 'banner-decides'],
    ['decide', { stage: 'banner', role: 'banner' }, null],
    ['decide', { stage: 'banner', role: 'console' }, null],
    ['decide', { stage: 'self', role: 'banner' }, 'not-assessed'],
    ['decide', { stage: null, role: 'banner' }, 'not-assessed'],
    ['decide', { stage: 'township', role: 'banner' }, 'not-checked'],
    ['decide', { stage: 'decided', role: 'banner' }, 'is-decided'],
    ['decide', { stage: 'banner', role: 'banner', missing: 1 }, 'incomplete'],
    ['decide', { stage: 'banner', role: 'banner', locked: '2026Q4' }, 'frozen'],
    ['decide', { stage: 'banner', role: 'banner', grade: 3 }, null],
    ['decide', { stage: 'banner', role: 'banner', grade: 2 }, 'evidence-differs'],
    ['decide', { stage: 'banner', role: 'banner', grade: 4 }, 'evidence-step'],
    ['decide', { stage: 'banner', role: 'banner', grade: 1 }, 'evidence-demote'],
    ['decide', { stage: 'banner', role: 'banner', grade: 0 }, 'evidence-revoke'],
    ['decide', { stage: 'banner', role: 'banner', grade: 0, evidence: '  ' }, 'evidence-revoke'],
    ['decide', { stage: 'banner', role: 'banner', grade: 0, evidence: '连续两次不合格' }, null],
  ])('%s %o: %s', (move, more, code) => {
    expect(gradingReason(move, { ...facts, ...more })?.code ?? null).toBe(code);
  });

  it('is evidence for 5 stars where 3 are suggested, for 2 less, for 2 more, and for none where all is as suggested', () => {
    expect(evidenceNeed({ before: 4, suggested: 3, grade: 5 })).toBe('differs');
    expect(evidenceNeed({ before: 4, suggested: 2, grade: 2 })).toBe('demote');
    expect(evidenceNeed({ before: 2, suggested: 4, grade: 4 })).toBe('step');
    // The first grade is no step.
    expect(evidenceNeed({ before: 0, suggested: 4, grade: 4 })).toBeNull();
    expect(evidenceNeed({ before: 3, suggested: 3, grade: 3 })).toBeNull();
    expect(evidenceNeed({ before: 0, suggested: 0, grade: 0 })).toBeNull();
  });
});

describe('a half-year', () => {
  it('2026H1 has the quarters 2026Q1 and 2026Q2; one before it lies 2025H2', () => {
    expect(quartersOf('2026H1')).toEqual(['2026Q1', '2026Q2']);
    expect(quartersOf('2026H2')).toEqual(['2026Q3', '2026Q4']);
    expect(addHalfYears('2026H1', -1)).toBe('2025H2');
    expect(addHalfYears('2025H2', 3)).toBe('2027H1');
  });

  it.each([
    ['2026-06-30T15:59:59Z', null],
    ['2026-06-30T16:00:00Z', '2026Q3'],
    ['2026-09-30T16:00:00Z', '2026Q4'],
    ['2027-02-01T00:00:00Z', '2026Q4'],
  ])('2026H2 is graded, at %s, from %s on', (at, quarter) => {
    expect(effectiveQuarter('2026H2', new Date(at))).toBe(quarter);
  });
});
