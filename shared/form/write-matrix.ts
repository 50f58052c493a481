import { transitionColumns, transitionRows } from '../grading/transition-matrix.ts';
import type { Translate } from '../map-sheet/sheet-data.ts';
import type { DocumentCell, DocumentRow, DocumentTable } from './form-document.ts';
import { periodName } from './form-texts.ts';
import type { FormView } from './form-view.ts';

/** 星级变动: grades before in the rows, grades given in the columns, sums at the edges. */
export function writeMatrix(
  view: FormView,
  matrix: readonly (readonly number[])[],
  t: Translate,
): DocumentTable {
  const width = transitionColumns.length;
  const count = (value: number, formula: DocumentCell['formula']): DocumentCell => ({
    value,
    style: 'count',
    formula,
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const row = (label: string, values: readonly number[], strong: boolean): DocumentRow => ({
    label,
    depth: 0,
    strong,
    cells: [
      ...values.map((value) => count(value, strong ? { of: 'sum', rows: matrix.map((_, at) => at) } : null)),
      count(sum(values), { of: 'sum-across', from: 0, to: width - 1 }),
    ],
  });
  return {
    name: t('form.tab-matrix'),
    title: t('form.matrix'),
    subtitle: `${periodName(view.form, view.quarter, t)}　${view.divisionName}`,
    stub: t('form.matrix-stub'),
    groups: [t('form.matrix-given'), ''],
    columns: [
      ...transitionColumns.map((to) => ({ label: t(`form.grade-name-${to}`), number: '', group: 0 })),
      { label: t('form.sum'), number: '', group: 1 },
    ],
    rows: [
      ...transitionRows.map((from, at) => row(t(`form.grade-name-${from}`), matrix[at] ?? [], false)),
      row(
        t('form.sum'),
        transitionColumns.map((_, to) => sum(matrix.map((line) => line[to] ?? 0))),
        true,
      ),
    ],
    foot: [],
  };
}
