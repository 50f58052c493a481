import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, escapeFormula } from './escape-formula.ts';

test.each([
  '=1+1',
  '+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '\ufeff=1',
])('%j gets an apostrophe in front', (text) => {
  expect(escapeFormula(text)).toBe(`'${text}`);
});

test.each(['-12.5', '+7', '0', '神东煤炭公司', 'a=b', '1-2', ''])('%j stays as it is', (text) => {
  expect(escapeFormula(text)).toBe(text);
});

test('a line with a comma, a quote, a formula, a negative number and nothing', () => {
  expect(csvLine(['甲,乙', '5"管', '=A1', -3, null])).toBe('"甲,乙","5""管",\'=A1,-3,\r\n');
});

test('no escaped text begins with = + @, a tab or a line end, or with a minus unless it is a number', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' ', '1', '甲');
  fc.assert(
    fc.property(
      fc.array(start, { maxLength: 4 }).map((parts) => parts.join('')),
      (text) => {
        const escaped = escapeFormula(text);
        expect(/^[=@\t\r＝＋－＠]/.test(escaped)).toBe(false);
        if (/^[+-]/.test(escaped)) expect(Number.isFinite(Number(escaped))).toBe(true);
      },
    ),
  );
});
