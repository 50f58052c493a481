import { describe, expect, it } from 'vitest';
import type { FormRow } from '../../../shared/form/form-rows.ts';
import { foldingCodes, visibleRows } from './visible-rows.ts';

const row = (divisionCode: string, depth: number, children: readonly number[] = []): FormRow => ({
  divisionCode,
  name: divisionCode,
  depth,
  children,
});
const rows = [row('city', 0, [1, 4]), row('a', 1, [2, 3]), row('a1', 2), row('a2', 2), row('park', 1)];

describe('the rows of a form on the screen', () => {
  it('are 3 of 5 while the banner is folded up', () => {
    expect(
      visibleRows(rows, new Set()).map(({ row: { divisionCode }, open }) => [divisionCode, open]),
    ).toEqual([
      ['city', null],
      ['a', false],
      ['park', null],
    ]);
  });

  it('are all 5, in their order, once it is unfolded', () => {
    expect(visibleRows(rows, new Set(foldingCodes(rows))).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are none of an empty form', () => {
    expect(visibleRows([], new Set())).toEqual([]);
  });
});
