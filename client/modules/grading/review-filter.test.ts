import { describe, expect, it } from 'vitest';
import type { GradingRow } from '../../../shared/grading/grading-view.ts';
import { listHalfYears } from './half-years.ts';
import { countStages, filterReviews, listDecidable, noFilter } from './review-filter.ts';

const row = (id: string, more: Partial<GradingRow> = {}): GradingRow => ({
  id,
  name: `中共${id}支部委员会`,
  kind: 'branch',
  formation: 'solo',
  divisionCode: '150622100',
  leadOrganisationId: null,
  reviewer: 'banner',
  version: 1,
  stage: 'banner',
  total: 85,
  vetoes: 0,
  missing: 0,
  suggested: 3,
  before: 2,
  current: 2,
  given: null,
  dissolved: false,
  sentBack: false,
  locked: null,
  ...more,
});
const rows = [
  row('甲'),
  row('乙', { suggested: 1 }),
  row('丙', { stage: null, suggested: null, total: null, missing: 15 }),
  row('丁', { suggested: 2, vetoes: 1 }),
  row('戊', { dissolved: true, stage: null }),
  row('己', { suggested: 5 }),
];
const ids = (list: readonly GradingRow[]) => list.map(({ id }) => id);

describe('the list of reviews', () => {
  it('of 6 shows 3 suggested above, 1 below, 1 as before and 1 with a veto', () => {
    const by = (difference: 'higher' | 'lower' | 'same' | 'veto') =>
      ids(filterReviews(rows, { ...noFilter, difference }));
    expect(by('higher')).toEqual(['甲', '戊', '己']);
    expect(by('lower')).toEqual(['乙']);
    expect(by('same')).toEqual(['丁']);
    expect(by('veto')).toEqual(['丁']);
    expect(ids(filterReviews(rows, { ...noFilter, text: ' 丙支部 ' }))).toEqual(['丙']);
    expect(ids(filterReviews(rows, { ...noFilter, stage: 'none' }))).toEqual(['丙', '戊']);
  });

  it('counts 4 to be decided and 1 not begun; the dissolved one is not due', () => {
    expect(countStages(rows)).toEqual({ none: 1, self: 0, township: 0, banner: 4, decided: 0 });
  });

  it('lets the banner decide 2 at once: not what is demoted or skips a star; the township none', () => {
    const of = { halfYear: '2026H2', effective: '2026Q4' };
    expect(ids(listDecidable(rows, of, 'banner'))).toEqual(['甲', '丁']);
    expect(listDecidable(rows, of, 'township')).toEqual([]);
    expect(listDecidable(rows, { ...of, effective: null }, 'banner')).toEqual([]);
  });

  it('can be looked at for the 5 half-years from 2024Q4 to the present one, 2026H2', () => {
    const quarters = ['2024Q4', '2025Q1', '2026Q3'];
    const now = new Date('2026-11-24T00:00:00Z');
    expect(listHalfYears(quarters, now)).toEqual(['2024H2', '2025H1', '2025H2', '2026H1', '2026H2']);
    expect(listHalfYears([], now)).toEqual(['2026H2']);
  });
});
