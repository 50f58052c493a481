import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, wrap } from './text-wrap.ts';

/** Every character 1 em wide. */
const measure = (text: string, size: number) => [...text].length * size;

describe('wrap', () => {
  it('breaks 鄂尔多斯市蒙泰煤炭有限责任公司 into 10 + 5 characters', () => {
    expect(wrap('鄂尔多斯市蒙泰煤炭有限责任公司', 10, 1, measure)).toEqual([
      '鄂尔多斯市蒙泰煤炭有',
      '限责任公司',
    ]);
  });

  it('never begins a line with a closing bracket', () => {
    expect(wrap('伊金霍洛旗（东区）商会', 8, 1, measure)).toEqual(['伊金霍洛旗（东', '区）商会']);
  });

  it('keeps words and numbers whole where they fit', () => {
    expect(wrap('联系 OpenStreetMap 与 2026', 16, 1, measure)).toEqual(['联系 OpenStreetMap', '与 2026']);
  });

  it('loses no character of any text, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = wrap(text, width, 1, measure);
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        if (text.trim() !== '') for (const line of lines) expect(measure(line, 1)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('shorten', () => {
  it('cuts 12 characters to 7 and an ellipsis in a room of 8', () => {
    expect(shorten('鄂尔多斯市蒙泰煤炭有限公', 8, 1, measure)).toBe('鄂尔多斯市蒙泰…');
    expect(shorten('蒙泰煤炭', 8, 1, measure)).toBe('蒙泰煤炭');
  });
});
