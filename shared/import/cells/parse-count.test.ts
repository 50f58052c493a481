import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCount } from './parse-count.ts';
import { emptyCell, textCell } from './raw-cell.ts';

const read = (text: string) => {
  const result = parseCount(textCell(text));
  return result.ok ? [result.value, ...result.warnings.map((w) => w.code)] : result.issue.code;
};

test.each([
  ['50', 50],
  ['５０', 50],
  ['50人', 50],
  [' 50 名 ', 50],
  ['1,234', 1234],
  ['1，234人', 1234],
  ['1 234', 1234],
  ['12,345,678'.slice(3), 345_678],
  ['50.0', 50],
  ['1.2万', 12_000],
  ['五十', 50],
  ['共50人', 50],
  ['二百人', 200],
  ['0', 0],
])('%j is %d people', (text, value) => {
  expect(read(text)).toEqual([value]);
});

test.each([
  ['约50人', 50],
  ['50余人', 50],
  ['50多', 50],
  ['50人左右', 50],
  ['近100', 100],
  ['100+', 100],
  ['三百余人', 300],
])('%j is %d with the warning count-approximate', (text, value) => {
  expect(read(text)).toEqual([value, 'count-approximate']);
});

test.each(['', '-', '/', '无', '不详', '——'])('%j is no figure, not zero', (text) => {
  expect(read(text)).toEqual([null]);
});

test.each([
  ['12,34,567', 'count-ambiguous', 1_234_567],
  ['1.234', 'count-ambiguous', 1234],
  ['50-60', 'count-is-a-range', 50],
  ['50至60人', 'count-is-a-range', 50],
  ['12人（其中党员3人）', 'count-ambiguous', 12],
])('%j is asked back as %s with suggestion %d', (text, code, suggestion) => {
  const result = parseCount(textCell(text));
  expect(result).toMatchObject({ ok: false, issue: { code, severity: 'question', params: { suggestion } } });
});

test.each([
  ['很多', 'count-not-a-number'],
  ['12.5', 'count-not-whole'],
  ['-3', 'count-negative'],
  ['99999999', 'count-too-large'],
])('%j is refused with %s', (text, code) => {
  expect(read(text)).toBe(code);
});

test('a number cell of 50.00000000000001 is 50; a date cell and #REF! are refused', () => {
  expect(parseCount({ kind: 'number', value: 50.00000000000001, text: '50.00000000000001' })).toMatchObject({
    value: 50,
  });
  expect(parseCount({ kind: 'date', iso: '1900-02-19' })).toMatchObject({
    issue: { code: 'count-is-a-date' },
  });
  expect(parseCount({ kind: 'error', text: '#REF!' })).toMatchObject({ issue: { code: 'cell-error' } });
  expect(parseCount(emptyCell)).toMatchObject({ ok: true, value: null });
});

test('every count up to a million is read back from its plain, grouped and full-width form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
      const wide = String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      for (const text of [String(count), count.toLocaleString('en-US'), wide, `${wide}人`])
        expect(read(text)).toEqual([count]);
    }),
  );
});

test('no text makes the rule throw, and what it accepts is a whole number of zero or more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d,.，人余约万十百\- ]{0,14}$/), (text) => {
      const result = parseCount(textCell(text));
      if (result.ok && result.value !== null)
        expect(Number.isInteger(result.value) && result.value >= 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
