import { expect, it } from 'vitest';
import { changeTable, drawChange } from './change-symbol.ts';
import { organisationChanges } from './organisation-change.ts';

it('gives 6 changes 6 signs, so that none needs its colour', () => {
  const signs = organisationChanges.map((each) => changeTable[each].glyph);
  expect(new Set(signs).size).toBe(6);
  expect(new Set(organisationChanges.map((each) => changeTable[each].sign)).size).toBe(6);
});
it('fills the 2 that change a coverage figure, and draws the losses over the gains', () => {
  const filled = organisationChanges.filter((each) => changeTable[each].filled);
  expect(filled).toEqual(['formed', 'lost']);
  expect(changeTable.lost.order).toBeGreaterThan(changeTable.formed.order);
  expect(changeTable.demoted.order).toBeGreaterThan(changeTable.promoted.order);
});
it('draws a halo, a ring and a sign, all inside the diameter', () => {
  for (const change of organisationChanges) {
    const items = drawChange(change, [0, 0], 10);
    expect(items).toHaveLength(3);
    for (const item of items) {
      const numbers = item.kind === 'path' ? (item.d.match(/-?\d+(\.\d+)?/g) ?? []) : [];
      for (const each of numbers) expect(Math.abs(Number(each))).toBeLessThanOrEqual(5);
    }
  }
});
it('points up for a promotion and down for a demotion', () => {
  const tip = (change: 'promoted' | 'demoted') => {
    const sign = drawChange(change, [0, 0], 10)[2];
    const [, y] =
      sign?.kind === 'path' ? (/L\S+ \S+L(\S+) (\S+)Z/.exec(sign.d)?.slice(1).map(Number) ?? []) : [];
    return y ?? 0;
  };
  expect(tip('promoted')).toBeLessThan(0);
  expect(tip('demoted')).toBeGreaterThan(0);
});
