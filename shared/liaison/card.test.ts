import { describe, expect, it } from 'vitest';
import { type CardState, cardState, compareCards, countCards } from './card.ts';

const subject = { organised: false, operating: true, aboveScale: true };
const plan = (dueOn: string, more: { doneOn?: string; closed?: boolean } = {}) => ({
  dueOn,
  doneOn: more.doneOn ?? null,
  closed: more.closed ?? false,
});
const today = '2026-11-24';

describe('a card 一企一策 on 2026-11-24', () => {
  it.each([
    ['without a plan', null, 'missing'],
    ['taken off', plan('2026-12-01', { closed: true }), 'missing'],
    ['due yesterday', plan('2026-11-23'), 'overdue'],
    ['due today', plan('2026-11-24'), 'this-month'],
    ['due on 30 November', plan('2026-11-30'), 'this-month'],
    ['due on 1 December', plan('2026-12-01'), 'later'],
    ['due in November 2027', plan('2027-11-30'), 'later'],
    ['done, though long due', plan('2026-01-01', { doneOn: '2026-11-01' }), 'done'],
  ] as const)('%s: %s is %s', (_, each, state) => {
    expect(cardState(subject, each, today)).toBe(state);
  });

  it('closes itself once the organisation is organised, and is not asked of a small one or one that ceased', () => {
    const overdue = plan('2026-11-01');
    expect(cardState({ ...subject, organised: true }, overdue, today)).toBe('formed');
    expect(cardState({ ...subject, organised: true }, null, today)).toBe('none');
    expect(cardState({ ...subject, aboveScale: false }, null, today)).toBe('none');
    expect(cardState({ ...subject, aboveScale: false }, overdue, today)).toBe('overdue');
    expect(cardState({ ...subject, operating: false }, overdue, today)).toBe('none');
  });

  it('of 5: the missing one first, then the overdue one, the earlier of 2 later ones, the larger of 2 missing ones', () => {
    const card = (name: string, state: CardState, dueOn: string | null, employees = 60) => ({
      name,
      state,
      plan: dueOn === null ? null : { dueOn },
      employees,
    });
    const cards = [
      card('a', 'later', '2027-02-01'),
      card('b', 'overdue', '2026-11-01'),
      card('c', 'missing', null, 60),
      card('d', 'missing', null, 600),
      card('e', 'later', '2026-12-01'),
    ];
    expect(cards.sort(compareCards).map(({ name }) => name)).toEqual(['d', 'c', 'b', 'e', 'a']);
    expect(countCards(cards)).toEqual({ missing: 2, overdue: 1, 'this-month': 0, later: 2, done: 0 });
  });
});
