import { describe, expect, it } from 'vitest';
import type { CardState } from '../../../shared/liaison/card.ts';
import { filterCards, noPlanFilter } from './plan-filter.ts';

const card = (name: string, state: CardState, more: { campaignId?: string; reason?: 'no-members' } = {}) => ({
  name,
  state,
  plan:
    state === 'missing'
      ? null
      : ({
          reason: more.reason ?? 'few-members',
          reasonNote: null,
          responsibleRole: 'township-secretary',
          nextStep: '上门对接',
          dueOn: '2026-12-01',
          doneOn: null,
          campaignId: more.campaignId ?? null,
          closed: false,
          fromQuarter: '2026Q3',
          version: 1,
        } as const),
});
const cards = [
  card('甲商贸', 'missing'),
  card('乙商贸', 'overdue', { campaignId: 'c' }),
  card('丙煤业', 'later', { reason: 'no-members' }),
  card('丁煤业', 'formed', { campaignId: 'c' }),
];
const names = (filter: Partial<typeof noPlanFilter>) =>
  filterCards(cards, { ...noPlanFilter, ...filter }).map(({ name }) => name);

describe('the filter of 4 cards', () => {
  it('shows 3 at first: the formed one has closed itself', () => {
    expect(names({})).toEqual(['甲商贸', '乙商贸', '丙煤业']);
  });

  it('by state, reason, text: 1, 1 and 2', () => {
    expect(names({ state: 'formed' })).toEqual(['丁煤业']);
    expect(names({ reason: 'no-members' })).toEqual(['丙煤业']);
    expect(names({ text: ' 商贸 ' })).toEqual(['甲商贸', '乙商贸']);
  });

  it('by campaign: 2, the formed one among them', () => {
    expect(names({ campaignId: 'c' })).toEqual(['乙商贸', '丁煤业']);
  });
});
