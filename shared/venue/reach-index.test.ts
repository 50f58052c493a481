import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReachIndex } from './reach-index.ts';

describe('who is beyond reach', () => {
  const ways = [3000, null, 500, 3000, 12_000];
  const index = new ReachIndex(ways, (at) => (at < 3 ? 'a' : 'b'));

  it('of 5, 1 without a way: beyond 3 km are 2, beyond 2.999 km are 4, beyond any limit is 1', () => {
    expect([3000, 2999, 1e9].map((limit) => index.total - index.countWithin(limit))).toEqual([2, 4, 1]);
    expect([...index.order]).toEqual([2, 0, 3, 4, 1]);
    expect([index.withWay, index.longest]).toEqual([4, 12_000]);
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => index.quantile(share))).toEqual([
      500, 500, 3000, 3000, 12_000,
    ]);
  });

  it('is shared out by division: 1 of 3 in one, 1 of 2 in the other', () => {
    expect(index.sharesBeyond(3000)).toEqual([
      { divisionCode: 'a', total: 3, beyond: 1 },
      { divisionCode: 'b', total: 2, beyond: 1 },
    ]);
  });

  it('counts 4 ways in 3 steps of 4 km, the step’s end in it', () => {
    expect(index.histogram(4000, 3)).toEqual([3, 0, 1]);
    expect(index.histogram(3000, 4)).toEqual([3, 0, 0, 1]);
  });

  it('is nobody of nobody', () => {
    const none = new ReachIndex([], () => 'a');
    expect([none.total, none.countWithin(5), none.longest, none.sharesBeyond(5)]).toEqual([0, 0, 0, []]);
  });

  it('is what counting one by one says, whatever the ways, the divisions left out and the limit', () => {
    const one = fc.record({
      way: fc.option(fc.integer({ min: 0, max: 50 })),
      group: fc.constantFrom('a', 'b', null),
    });
    fc.assert(
      fc.property(fc.array(one), fc.integer({ min: 0, max: 55 }), (all, limit) => {
        const found = new ReachIndex(
          all.map(({ way }) => way),
          (at) => all[at]?.group ?? null,
        );
        const counted = all.filter(({ group }) => group !== null);
        const isBeyond = ({ way }: (typeof all)[number]) => way === null || way > limit;
        expect(found.total - found.countWithin(limit)).toBe(counted.filter(isBeyond).length);
        for (const { divisionCode, total, beyond } of found.sharesBeyond(limit)) {
          const own = counted.filter(({ group }) => group === divisionCode);
          expect([total, beyond]).toEqual([own.length, own.filter(isBeyond).length]);
        }
        expect(new Set(found.order)).toEqual(
          new Set(all.flatMap(({ group }, at) => (group === null ? [] : [at]))),
        );
      }),
    );
  });
});
