import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../shared/form/form-view.ts';
import { transitionColumns, transitionRows } from '../../../shared/grading/transition-matrix.ts';
import type { OpenCell } from './form-queries.ts';
import style from './form-table.module.css';

interface Props {
  readonly view: FormView;
  readonly matrix: readonly (readonly number[])[];
  readonly onOpen: (cell: OpenCell) => void;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Which grade became which: before in the rows, given in the columns; each cell opens the party organisations in it. */
export function MatrixTable({ view, matrix, onOpen }: Props) {
  const { t } = useTranslation();
  const grade = (of: string | number) => (of === 'all' ? t('form.sum') : t(`form.grade-name-${of}`));
  const lines = [
    ...transitionRows.map((from, at) => ({ from, values: matrix[at] ?? [] })),
    {
      from: 'all' as const,
      values: transitionColumns.map((_, to) => sum(matrix.map((line) => line[to] ?? 0))),
    },
  ];
  const columns = [...transitionColumns, 'all' as const];
  return (
    <table className={style.table} data-testid="form-matrix">
      <caption className={style.hidden}>{t('form.matrix')}</caption>
      <thead>
        <tr>
          <th scope="col" className={style.stub}>
            {t('form.matrix-stub')}
          </th>
          {columns.map((to) => (
            <th key={to} scope="col">
              {grade(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ from, values }) => (
          <tr key={from} className={from === 'all' ? style.sum : undefined}>
            <th scope="row" className={style.stub}>
              <span className={style.name}>{grade(from)}</span>
            </th>
            {[...values, sum(values)].map((value, at) => {
              const to = columns[at] ?? 'all';
              return (
                <td key={to}>
                  <button
                    type="button"
                    className={style.cell}
                    data-quiet={value === 0}
                    data-cell={`${from}:${to}`}
                    aria-label={t('form.open-cell', { name: grade(from), column: grade(to), value })}
                    onClick={() =>
                      onOpen({ row: view.divisionCode, column: `${from}:${to}`, period: 'now', matrix: true })
                    }
                  >
                    {value}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
