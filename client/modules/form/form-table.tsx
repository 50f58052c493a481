import { useTranslation } from 'react-i18next';
import { columnNumber } from '../../../shared/form/form-texts.ts';
import type { FormView } from '../../../shared/form/form-view.ts';
import type { Comparison } from './comparison.ts';
import { FormCell } from './form-cell.tsx';
import { FormMemo } from './form-memo.tsx';
import type { OpenCell } from './form-queries.ts';
import style from './form-table.module.css';
import { visibleRows } from './visible-rows.ts';

interface Props {
  readonly view: FormView;
  readonly comparison: Comparison;
  /** Division codes whose units are shown. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
  readonly onOpen: (cell: OpenCell) => void;
}

/** The figures of a form: columns in groups with their numbers, divisions in the rows; every cell opens what it is made of. */
export function FormTable({ view, comparison, opened, onToggle, onOpen }: Props) {
  const { t } = useTranslation();
  const groups = [...new Set(view.columns.map(({ group }) => group))];
  const firsts = new Set(groups.map((group) => view.columns.findIndex((column) => column.group === group)));
  return (
    <table className={style.table} data-testid="form-table">
      <caption className={style.hidden}>{t(`form.name-${view.form}`)}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={3} className={style.stub}>
            {t('form.stub')}
          </th>
          {groups.map((group) => (
            <th
              key={group}
              scope="colgroup"
              className={style.group}
              colSpan={view.columns.filter((column) => column.group === group).length}
            >
              {t(`form.group-${group}`)}
            </th>
          ))}
        </tr>
        <tr>
          {view.columns.map((column, index) => (
            <th
              key={column.key}
              scope="col"
              data-first={firsts.has(index)}
              title={t(`form.define-${column.key}`, {
                threshold: view.threshold,
                target: view.target === null ? '—' : `${Math.round(view.target * 100)}%`,
              })}
            >
              {t(`form.column-${column.key}`)}
            </th>
          ))}
        </tr>
        <tr className={style.numbers}>
          {view.columns.map((column, index) => (
            <td key={column.key} data-first={firsts.has(index)}>
              {columnNumber(view.columns, index)}
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {visibleRows(view.rows, opened).map(({ row, index, open }) => (
          <tr
            key={row.divisionCode}
            className={[row.children.length > 0 && style.sum, index === 0 && style.total]
              .filter(Boolean)
              .join(' ')}
          >
            <th scope="row" className={style.stub} data-depth={row.depth}>
              {open === null ? (
                <span className={style.name}>{row.name}</span>
              ) : (
                <button
                  type="button"
                  className={style.fold}
                  aria-expanded={open}
                  aria-label={t(open ? 'form.collapse-row' : 'form.expand-row', { name: row.name })}
                  onClick={() => onToggle(row.divisionCode)}
                >
                  <span aria-hidden="true">{open ? '▾' : '▸'}</span> {row.name}
                </button>
              )}
            </th>
            {view.columns.map((column, at) => (
              <td key={column.key} data-first={firsts.has(at)}>
                <FormCell view={view} row={index} column={at} comparison={comparison} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <FormMemo view={view} firsts={firsts} onOpen={onOpen} />
    </table>
  );
}
