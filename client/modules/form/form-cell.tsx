import { useTranslation } from 'react-i18next';
import { cellText } from '../../../shared/form/cell-text.ts';
import { periodName } from '../../../shared/form/form-texts.ts';
import type { FormView } from '../../../shared/form/form-view.ts';
import { type Comparison, differenceOf } from './comparison.ts';
import type { OpenCell } from './form-queries.ts';
import style from './form-table.module.css';

interface Props {
  readonly view: FormView;
  readonly row: number;
  readonly column: number;
  readonly comparison: Comparison;
  readonly onOpen: (cell: OpenCell) => void;
}

/** One figure, by how much it differs below it, and the way to its records. */
export function FormCell({ view, row, column, comparison, onOpen }: Props) {
  const { t } = useTranslation();
  const { key, kind } = view.columns[column] ?? { key: '', kind: 'count' };
  const { name = '', divisionCode = '' } = view.rows[row] ?? {};
  const styleOf = kind === 'rate' ? 'rate' : 'count';
  const value = view.periods.now.cells?.[row]?.[column] ?? null;
  const said = cellText(value, styleOf);
  const compared = comparison === 'none' ? null : view.periods[comparison];
  const then = compared?.cells?.[row]?.[column] ?? null;
  return (
    <button
      type="button"
      className={style.cell}
      data-cell={`${divisionCode}:${key}`}
      data-quiet={value === 0 || value === null}
      aria-label={t('form.open-cell', { name, column: t(`form.column-${key}`), value: said })}
      title={
        compared
          ? t('form.compare-value', {
              when: periodName(view.form, compared.quarter, t),
              value: cellText(then, styleOf),
            })
          : undefined
      }
      onClick={() => onOpen({ row: divisionCode, column: key, period: 'now', matrix: false })}
    >
      {said}
      {compared && (
        <span className={style.difference}>
          {cellText(differenceOf(value, then, styleOf), kind === 'rate' ? 'points' : 'change')}
        </span>
      )}
    </button>
  );
}
