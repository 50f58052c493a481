import { expect, test } from 'vitest';
import { parseChineseNumeral } from './chinese-numeral.ts';

test.each([
  ['五', 5],
  ['十', 10],
  ['十五', 15],
  ['五十', 50],
  ['一百二十', 120],
  ['一百零五', 105],
  ['两千零五', 2005],
  ['三万', 30_000],
  ['一万二千', 12_000],
  ['二〇一三', 2013],
])('%s is %d', (text, value) => {
  expect(parseChineseNumeral(text)).toBe(value);
});

test.each(['', '人', '百', '十百', '五五十', '零十', '万万', '一a'])('%j is not a numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeNull();
});
