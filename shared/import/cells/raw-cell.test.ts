import { expect, test } from 'vitest';
import { cellText, emptyCell, textCell } from './raw-cell.ts';

test('109.96999999999999 is shown as 109.97, 911506217012345600 without scientific notation', () => {
  expect(cellText({ kind: 'number', value: Number('109.96999999999999'), text: '109.96999999999999' })).toBe(
    '109.97',
  );
  expect(cellText({ kind: 'number', value: 9.115062170123456e17, text: '9.115E+17' })).toBe(
    '911506217012346000',
  );
});

test('empty, missing, boolean, date and error cells have their text', () => {
  expect([emptyCell, undefined, textCell('')].map(cellText)).toEqual(['', '', '']);
  expect(cellText({ kind: 'boolean', value: true })).toBe('TRUE');
  expect(cellText({ kind: 'date', iso: '2013-05-01' })).toBe('2013-05-01');
  expect(cellText({ kind: 'error', text: '#N/A' })).toBe('#N/A');
});
