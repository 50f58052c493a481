import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StarGrade } from '../star-grade.ts';
import { type TransitionRow, transitionMatrix, transitionOf } from './transition-matrix.ts';

const row = (from: StarGrade | null, to: StarGrade | null, dissolved = false): TransitionRow => ({
  id: '',
  divisionCode: '',
  from,
  to,
  dissolved,
});

describe('the transition matrix of a half-year', () => {
  it('of 10 party organisations with 1, 2 and 3 stars is the 3 × 3 written down by hand', () => {
    // from 1: one kept, two to 2; from 2: one to 1, two kept, one to 3; from 3: one to 1, two kept
    const rows = [
      row(1, 1),
      row(1, 2),
      row(1, 2),
      row(2, 1),
      row(2, 2),
      row(2, 2),
      row(2, 3),
      row(3, 1),
      row(3, 3),
      row(3, 3),
    ];
    const { cells, counts, total } = transitionMatrix(rows);
    expect(cells.slice(1, 4).map((line) => line.slice(1, 4))).toEqual([
      [1, 2, 0],
      [1, 2, 1],
      [1, 0, 2],
    ]);
    expect(counts).toEqual({
      first: 0,
      promote: 3,
      keep: 5,
      demote: 2,
      revoke: 0,
      none: 0,
      undecided: 0,
      dissolved: 0,
    });
    expect(total).toBe(10);
  });

  it('has the 3 newly founded in a row, 2 undecided and 2 dissolved in a column of their own', () => {
    const rows = [row(null, 2), row(null, null), row(null, 1, true), row(4, null), row(5, null, true)];
    const { cells, counts } = transitionMatrix(rows);
    expect(cells[6]).toEqual([0, 0, 1, 0, 0, 0, 1, 1]);
    expect(cells[4]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
    expect(cells[5]).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(counts).toMatchObject({ first: 1, undecided: 2, dissolved: 2 });
  });

  it.each([
    [0, 3, 'first'],
    [null, 1, 'first'],
    [2, 3, 'promote'],
    [3, 3, 'keep'],
    [3, 1, 'demote'],
    [3, 0, 'revoke'],
    [0, 0, 'none'],
    [null, 0, 'none'],
    [3, null, 'undecided'],
  ] as const)('calls %s to %s %s', (from, to, name) => {
    expect(transitionOf({ from, to, dissolved: false })).toBe(name);
    expect(transitionOf({ from, to, dissolved: true })).toBe('dissolved');
  });

  it('counts every party organisation in exactly 1 cell and 1 count', () => {
    const grade = fc.constantFrom<StarGrade | null>(null, 0, 1, 2, 3, 4, 5);
    const rows = fc.array(fc.tuple(grade, grade, fc.boolean()).map((each) => row(...each)));
    fc.assert(
      fc.property(rows, (all) => {
        const { cells, counts, total } = transitionMatrix(all);
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect([sum(cells.map(sum)), sum(Object.values(counts)), total]).toEqual(Array(3).fill(all.length));
      }),
    );
  });
});
