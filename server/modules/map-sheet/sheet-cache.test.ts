import { expect, it } from 'vitest';
import type { Sheet } from '../../../shared/map-sheet/scene.ts';
import type { SheetData } from '../../../shared/map-sheet/sheet-data.ts';
import { SheetCache } from './sheet-cache.ts';

// The cache never looks into what it keeps, so any value that is told apart will do.
const data = (dataHash: string, more: Partial<SheetData> = {}) =>
  ({ dataHash, divisions: [], ...more }) as unknown as SheetData;
const options = { size: 'A3', language: 'zh-CN' } as const;

function counting() {
  const cache = new SheetCache();
  let drawn = 0;
  const ask = (facts: SheetData, size: 'A3' | 'A4' = 'A3') =>
    cache.get(facts, { ...options, size }, () => {
      drawn += 1;
      return {} as Sheet;
    });
  return { ask, drawn: () => drawn };
}

it('draws once for 3 pages asked of the same sheet, and again for another paper or another number of venues', () => {
  const { ask, drawn } = counting();
  const first = ask(data('a'));
  expect([ask(data('a')), ask(data('a'))]).toEqual([first, first]);
  expect(drawn()).toBe(1);
  ask(data('a'), 'A4');
  ask(data('a', { venues: [{ name: '活动室', lngLat: [110, 39], openForSharing: true }] }));
  expect(drawn()).toBe(3);
});

it('keeps the 4 sheets asked for last', () => {
  const { ask, drawn } = counting();
  for (const name of ['a', 'b', 'c', 'd', 'a', 'e']) ask(data(name));
  expect(drawn()).toBe(5);
  ask(data('a'));
  expect(drawn()).toBe(5);
  ask(data('b'));
  expect(drawn()).toBe(6);
});
