import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOfSerial } from './excel-serial.ts';
import { formatPartialDate, parseDate } from './parse-date.ts';
import { textCell } from './raw-cell.ts';

const read = (text: string) => {
  const result = parseDate(textCell(text));
  return result.ok ? result.value && formatPartialDate(result.value) : result.issue.code;
};

test.each([
  ['2013年5月1日', '2013-05-01'],
  ['2013年5月', '2013-05'],
  ['2013年', '2013'],
  ['2013', '2013'],
  ['2013.5.1', '2013-05-01'],
  ['2013．５．１', '2013-05-01'],
  ['2013/05/01', '2013-05-01'],
  ['2013-5', '2013-05'],
  ['20130501', '2013-05-01'],
  ['201305', '2013-05'],
  ['41395', '2013-05-01'],
  ['二〇一三年五月', '2013-05'],
  ['二○一三年十二月二十一日', '2013-12-21'],
  ['2013-05-01 08:30:00', '2013-05-01'],
  ['2013-05-01T00:00:00', '2013-05-01'],
  ['2013 年 5 月 1 号', '2013-05-01'],
  ['25/12/2013', '2013-12-25'],
  ['12/25/2013', '2013-12-25'],
  ['2012-02-29', '2012-02-29'],
  ['不详', null],
])('%j is %s', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each([
  ['2013-02-29', 'date-impossible'],
  ['2013年13月', 'date-impossible'],
  ['20131340', 'date-impossible'],
  ['1213-01-01', 'date-impossible'],
  ['去年五月', 'date-unreadable'],
  ['5月1日', 'date-unreadable'],
  ['13年5月', 'date-ambiguous'],
  ['05/01/2013', 'date-ambiguous'],
])('%j fails with %s', (text, code) => {
  expect(read(text)).toBe(code);
});

test('the number 2013.1 may be January or October and is asked; 2013.5 is May', () => {
  const of = (value: number) => parseDate({ kind: 'number', value, text: String(value) });
  expect(of(2013.1)).toMatchObject({
    ok: false,
    issue: { code: 'date-ambiguous', params: { suggestion: '2013-10' } },
  });
  expect(of(2013.5)).toMatchObject({ ok: true, value: { year: 2013, month: 5 } });
  expect(of(41395)).toMatchObject({ ok: true, value: { year: 2013, month: 5, day: 1 } });
});

test('serials 1, 59, 60, 61 and 41395.5 of the 1900 system, 0 and 39933 of the 1904 system', () => {
  expect([1, 59, 61, 41395.5].map((serial) => isoOfSerial(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2013-05-01T12:00:00',
  ]);
  // The 29 February 1900 of Lotus 1-2-3 never was; it is shown as the day before.
  expect(isoOfSerial(60)).toBe('1900-02-28');
  expect([0, 39933].map((serial) => isoOfSerial(serial, true))).toEqual(['1904-01-01', '2013-05-01']);
  expect([-1, 2_958_466, Number.NaN].map((serial) => isoOfSerial(serial))).toEqual([null, null, null]);
});

test('every day from 1900 to 2100 is read back from 3 written forms', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        for (const text of [iso, `${year}.${month}.${day}`, `${year}年${month}月${day}日`])
          expect(read(text)).toBe(iso);
      },
    ),
  );
});
