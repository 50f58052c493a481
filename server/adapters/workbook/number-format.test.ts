import { expect, test } from 'vitest';
import { isDateCode, numberFormat } from './number-format.ts';

test.each([
  'yyyy-mm-dd',
  'yyyy"年"m"月"',
  '[$-804]yyyy/m/d;@',
  'h:mm',
  '[h]:mm',
  '[Red]m/d',
  '上午/下午h时',
  'mmm-yy',
])('%s shows a date or time', (code) => {
  expect(isDateCode(code)).toBe(true);
});

test.each([
  '0.00E+00',
  '#,##0"人/day"',
  '0\\d',
  '[Red]0',
  '[>=100]0;0',
  'General',
  'G/通用格式',
  '"days"0',
  '0.0_d',
  '0%',
  '',
])('%s shows a number', (code) => {
  expect(isDateCode(code)).toBe(false);
});

test('of the built-in formats 14, 22, 31, 57 are dates, 0, 2, 49 are not; General has no code', () => {
  expect([14, 22, 31, 57, 0, 2, 49].map((id) => numberFormat(id, undefined).isDate)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(numberFormat(0, undefined)).toEqual({ isDate: false });
  expect(numberFormat(3, undefined)).toEqual({ isDate: false, code: '#,##0' });
  expect(numberFormat(176, 'G/通用格式')).toEqual({ isDate: false });
});
