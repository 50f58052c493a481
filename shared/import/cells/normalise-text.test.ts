import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlankText, normaliseName, normaliseText } from './normalise-text.ts';

test('full-width １２３，ＡＢＣ（） becomes 123,ABC()', () => {
  expect(normaliseText('１２３，ＡＢＣ（）')).toBe('123,ABC()');
});

test('ideographic, no-break and thin spaces, a zero-width space and a byte order mark leave one blank', () => {
  expect(normaliseText('\ufeff\u3000东胜区\u00a0\u2009煤\u200b矿\r\n ')).toBe('东胜区 煤矿');
});

test('Chinese punctuation without an ASCII twin stays', () => {
  expect(normaliseText('煤炭、电力。')).toBe('煤炭、电力。');
});

test('mixed brackets of one name become one form （）', () => {
  expect(normaliseName('某某煤矿(西梁圪旦煤矿）')).toBe('某某煤矿（西梁圪旦煤矿）');
  expect(normaliseName('某某煤矿【二井]')).toBe('某某煤矿（二井）');
});

test('blanks beside Chinese characters go, blanks between Latin words stay', () => {
  expect(normaliseName('鄂尔多斯 市 ＡＢ  Trade Co 公司')).toBe('鄂尔多斯市AB Trade Co公司');
});

test('8 ways of leaving a cell empty are blank, 无烟煤公司 is not', () => {
  for (const text of ['', '　', '-', '——', '／', '无', '不详', 'N/A'])
    expect(isBlankText(text), text).toBe(true);
  expect(isBlankText('无烟煤公司')).toBe(false);
  expect(isBlankText('0')).toBe(false);
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }),
    { numRuns: 2000 },
  );
});
