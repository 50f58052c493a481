import { describe, expect, it } from 'vitest';
import { defaultStandard } from '../../../shared/grading/default-standard.ts';
import { addItem, changeItem, moveItem, removeItem } from './standard-draft.ts';

const keys = (standard: typeof defaultStandard) => standard.items.map(({ key }) => key);

describe('the score sheet being revised', () => {
  it('gains an item and a veto with keys of their own, twice', () => {
    const once = addItem(addItem(defaultStandard, false), true);
    const twice = addItem(removeItem(addItem(once, false), 'item-21'), false);
    expect(new Set(keys(twice)).size).toBe(keys(twice).length);
    expect(once.items.at(-1)).toMatchObject({ veto: true, points: 0, name: '' });
  });

  it('moves an item among its 15 like, never into the 5 vetoes', () => {
    const up = moveItem(defaultStandard, 'secretary', -1);
    expect(keys(up).slice(0, 2)).toEqual(['secretary', 'leadership']);
    expect(moveItem(defaultStandard, 'leadership', -1)).toEqual(defaultStandard);
    expect(moveItem(defaultStandard, 'records', 1)).toEqual(defaultStandard);
    const veto = moveItem(defaultStandard, 'safety', -1);
    expect(keys(veto).slice(15)).toEqual([
      'no-activity',
      'safety',
      'no-leadership',
      'discipline',
      'falsified',
    ]);
  });

  it('changes the 1 item named', () => {
    const changed = changeItem(defaultStandard, 'dues', { points: 6 });
    expect(changed.items.filter((item, at) => item !== defaultStandard.items[at])).toMatchObject([
      { key: 'dues', points: 6 },
    ]);
  });
});
