import { useTranslation } from 'react-i18next';
import {
  type TransitionFrom,
  type TransitionMatrix,
  type TransitionTo,
  transitionColumns,
  transitionRows,
} from '../../../shared/grading/transition-matrix.ts';
import type { HalfYear } from '../../../shared/quarter.ts';
import tableStyle from './grading-table.module.css';
import { useHalfYearText } from './half-year-text.ts';
import style from './matrix.module.css';
import { type Cell, useTransitionText } from './transition-text.ts';

interface Props {
  readonly matrix: TransitionMatrix;
  readonly halfYear: HalfYear;
  readonly cell: Cell | null;
  readonly onCell: (cell: Cell | null) => void;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** From grade (rows) to grade (columns); every number opens the party organisations behind it. */
export function MatrixTable({ matrix, halfYear, cell, onCell }: Props) {
  const { t } = useTranslation();
  const halfYearText = useHalfYearText();
  const text = useTransitionText();
  const number = (from: TransitionFrom, to: TransitionTo, count: number) => {
    if (count === 0) return <span className={style.blank}>0</span>;
    const pressed = cell?.from === from && cell.to === to;
    return (
      <button
        type="button"
        aria-pressed={pressed}
        aria-label={t('grading.cell-of', { from: text(from), to: text(to), count })}
        onClick={() => onCell(pressed ? null : { from, to })}
      >
        {count}
      </button>
    );
  };
  return (
    <div className={tableStyle.wide}>
      <table className={style.matrix} data-testid="transition-matrix">
        <caption>{t('grading.matrix-caption', { halfYear: halfYearText(halfYear) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grading.matrix-from')}</th>
            {transitionColumns.map((to) => (
              <th key={to} scope="col">
                {text(to)}
              </th>
            ))}
            <th scope="col">{t('grading.matrix-sum')}</th>
          </tr>
        </thead>
        <tbody>
          {transitionRows.map((from, line) => {
            const counts = matrix.cells[line] ?? [];
            return (
              <tr key={from}>
                <th scope="row">{text(from)}</th>
                {transitionColumns.map((to, column) => (
                  <td key={to} data-cell={`${from}-${to}`} className={from === to ? style.keep : undefined}>
                    {number(from, to, counts[column] ?? 0)}
                  </td>
                ))}
                <td className={style.sum}>{sum(counts)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" className={style.sum}>
              {t('grading.matrix-sum')}
            </th>
            {transitionColumns.map((to, column) => (
              <td key={to} className={style.sum}>
                {sum(matrix.cells.map((counts) => counts[column] ?? 0))}
              </td>
            ))}
            <td className={style.sum}>{matrix.total}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
