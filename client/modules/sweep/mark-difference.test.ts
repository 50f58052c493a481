import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedPart, markDifference } from './mark-difference.ts';

const show = (parts: readonly MarkedPart[]) =>
  parts.map(({ text, common }) => (common ? text : `[${text}]`)).join('');
const marked = (a: string, b: string) => markDifference(a, b).map(show);

describe('what tells two names apart', () => {
  it('is marked on both sides: a character for another, one missing, words in between', () => {
    expect(marked('宏远商贸有限公司', '鸿远商贸有限公司')).toEqual([
      '[宏]远商贸有限公司',
      '[鸿]远商贸有限公司',
    ]);
    expect(marked('宏远商贸有限公司', '宏远商贸有限责任公司')).toEqual([
      '宏远商贸有限公司',
      '宏远商贸有限[责任]公司',
    ]);
    expect(marked('东胜区宏远商贸', '宏远商贸')).toEqual(['[东胜区]宏远商贸', '宏远商贸']);
    expect(marked('宏远', '宏远')).toEqual(['宏远', '宏远']);
    expect(marked('', '宏远')).toEqual(['', '[宏远]']);
  });

  it('for any two texts loses nothing, and what is common is the same on both sides', () => {
    const text = fc.string({
      unit: fc.constantFrom('宏', '远', '商', '贸', '有', '限', '𠮷'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = markDifference(a, b);
        const whole = (parts: readonly MarkedPart[]) => parts.map((part) => part.text).join('');
        const common = (parts: readonly MarkedPart[]) => whole(parts.filter((part) => part.common));
        expect([whole(left), whole(right)]).toEqual([a, b]);
        expect(common(left)).toBe(common(right));
      }),
      { numRuns: 500 },
    );
  });
});
