import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts the keys at every depth, keeps lists, leaves out what is absent: 1 golden text', () => {
    const value = { b: [3, { z: null, a: '鄂尔多斯' }, 1], a: { y: true, x: undefined, w: 0.5 } };
    expect(canonicalJson(value)).toBe('{"a":{"w":0.5,"y":true},"b":[3,{"a":"鄂尔多斯","z":null},1]}');
  });

  it('reads back as what it was, and is the same whatever order it was put together in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.tuple(fc.string(), fc.jsonValue())), (value, entries) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        const unique = [...new Map(entries.filter(([key]) => key !== '__proto__'))];
        const forth = canonicalJson(Object.fromEntries(unique));
        expect(canonicalJson(Object.fromEntries(unique.toReversed()))).toBe(forth);
      }),
    );
  });
});
