import { type GradeMove, gradeMove } from '../party-facts.ts';
import { type StarGrade, starGrades } from '../star-grade.ts';

/** One party organisation through one half-year: the grade before it, the grade given in it, whether it came or went. */
export interface TransitionRow {
  readonly id: string;
  /** Its own division; a joint one counts there and nowhere else. */
  readonly divisionCode: string;
  /** In force at the end of the half-year before; null: it was not in the registry then, newly founded 新建. */
  readonly from: StarGrade | null;
  /** Given in the half-year; null: nobody decided 尚未评定. */
  readonly to: StarGrade | null;
  readonly dissolved: boolean;
}

/** What became of one: a move of the grade; reviewed and still without a star; not decided; dissolved. */
export const transitions = [
  'first',
  'promote',
  'keep',
  'demote',
  'revoke',
  'none',
  'undecided',
  'dissolved',
] as const satisfies readonly (GradeMove | 'none' | 'undecided' | 'dissolved')[];
export type Transition = (typeof transitions)[number];

/** Rows of the matrix: the grade before, and the newly founded ones. */
export const transitionRows = [...starGrades, 'founded'] as const;
export type TransitionFrom = (typeof transitionRows)[number];
/** Columns of the matrix: the grade given, and those without one. */
export const transitionColumns = [...starGrades, 'undecided', 'dissolved'] as const;
export type TransitionTo = (typeof transitionColumns)[number];

/** Every party organisation of the half-year stands in exactly one cell: `total` is the sum of all. */
export interface TransitionMatrix {
  /** By row of {@link transitionRows}, then by column of {@link transitionColumns}. */
  readonly cells: readonly (readonly number[])[];
  readonly counts: Readonly<Record<Transition, number>>;
  readonly total: number;
}

export function transitionFrom(row: Pick<TransitionRow, 'from'>): TransitionFrom {
  return row.from ?? 'founded';
}

export function transitionTo({ to, dissolved }: Pick<TransitionRow, 'to' | 'dissolved'>): TransitionTo {
  return dissolved ? 'dissolved' : (to ?? 'undecided');
}

/** What became of one party organisation; a newly founded one that is given stars has them for the first time. */
export function transitionOf({
  from,
  to,
  dissolved,
}: Omit<TransitionRow, 'id' | 'divisionCode'>): Transition {
  if (dissolved) return 'dissolved';
  if (to === null) return 'undecided';
  const before = from ?? 0;
  return before === 0 && to === 0 ? 'none' : gradeMove(before, to);
}

/** From grade × to grade of a half-year, as the half-year promotion report prints it. */
export function transitionMatrix(rows: readonly TransitionRow[]): TransitionMatrix {
  const cells = transitionRows.map(() => transitionColumns.map(() => 0));
  const counts = Object.fromEntries(transitions.map((each) => [each, 0])) as Record<Transition, number>;
  for (const row of rows) {
    const line = cells[transitionRows.indexOf(transitionFrom(row))];
    const column = transitionColumns.indexOf(transitionTo(row));
    if (line) line[column] = (line[column] ?? 0) + 1;
    counts[transitionOf(row)] += 1;
  }
  return { cells, counts, total: rows.length };
}
