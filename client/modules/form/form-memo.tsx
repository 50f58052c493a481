import { useTranslation } from 'react-i18next';
import { cellText } from '../../../shared/form/cell-text.ts';
import type { FormView } from '../../../shared/form/form-view.ts';
import { differenceOf } from './comparison.ts';
import type { OpenCell } from './form-queries.ts';
import style from './form-table.module.css';

interface Props {
  readonly view: FormView;
  /** Columns a group begins with. */
  readonly firsts: ReadonlySet<number>;
  readonly onOpen: (cell: OpenCell) => void;
}

/** Below the figures: the sums of the quarter before and of last year, and by how much the present ones differ. */
export function FormMemo({ view, firsts, onOpen }: Props) {
  const { t } = useTranslation();
  const half = view.form === 'promotion' ? 'half' : 'quarter';
  const [total] = view.rows;
  return (
    <tfoot>
      {(['previous', 'lastYear'] as const).flatMap((period) => {
        const then = view.periods[period].cells?.[0];
        const now = view.periods.now.cells?.[0];
        const name = t(`form.memo-${period}-${half}`);
        return [
          <tr key={period}>
            <th scope="row" className={style.stub}>
              {name}
            </th>
            {view.columns.map(({ key, kind }, at) => {
              const said = cellText(then?.[at] ?? null, kind === 'rate' ? 'rate' : 'count');
              return (
                <td key={key} data-first={firsts.has(at)}>
                  {then && total ? (
                    <button
                      type="button"
                      className={style.cell}
                      aria-label={t('form.open-cell', { name, column: t(`form.column-${key}`), value: said })}
                      onClick={() => onOpen({ row: total.divisionCode, column: key, period, matrix: false })}
                    >
                      {said}
                    </button>
                  ) : (
                    <span className={style.cell}>{said}</span>
                  )}
                </td>
              );
            })}
          </tr>,
          <tr key={`${period}-change`}>
            <th scope="row" className={style.stub}>
              {t(`form.change-${period}-${half}`)}
            </th>
            {view.columns.map(({ key, kind }, at) => {
              const kindOf = kind === 'rate' ? 'rate' : 'count';
              const difference = differenceOf(now?.[at] ?? null, then?.[at] ?? null, kindOf);
              return (
                <td key={key} data-first={firsts.has(at)}>
                  <span className={style.cell}>
                    {cellText(difference, kind === 'rate' ? 'points' : 'change')}
                  </span>
                </td>
              );
            })}
          </tr>,
        ];
      })}
    </tfoot>
  );
}
