import { expect, test } from 'vitest';
import { columnLetters, parseRange, parseReference } from './cell-reference.ts';

test('A1, XFD1048576 and $B$2 are addresses; XFE1, A0, A1048577, 1A and an empty text are not', () => {
  expect(parseReference('A1')).toEqual({ column: 0, rowNumber: 1 });
  expect(parseReference('XFD1048576')).toEqual({ column: 16_383, rowNumber: 1_048_576 });
  expect(parseReference('$B$2')).toEqual({ column: 1, rowNumber: 2 });
  for (const text of ['XFE1', 'A0', 'A1048577', '1A', '']) expect(parseReference(text), text).toBeNull();
});

test('columns 0, 25, 26, 701, 702, 16383 are A, Z, AA, ZZ, AAA, XFD', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

test('B3:A1 is put in order, a lone cell and three corners are no range', () => {
  expect(parseRange('B3:A1')).toEqual({ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 });
  for (const text of ['A1', 'A1:B2:C3', 'A1:']) expect(parseRange(text), text).toBeNull();
});
