import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../../division/division-tree.ts';
import style from './board.module.css';
import { type BoardGroup, boardFigures } from './board-figures.ts';
import { UnitRow } from './board-row.tsx';

interface Props {
  readonly groups: readonly BoardGroup[];
  readonly tree: DivisionTree;
  /** Units that something can be done with in bulk. */
  readonly choosable: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (codes: readonly string[], chosen: boolean) => void;
  readonly onOpen: (divisionCode: string) => void;
}

const columns = ['division', 'state', 'time', 'organisations', 'comments', 'moved'] as const;
const isNumber = (column: string) => column === 'organisations' || column === 'comments';

/** All reporting units, banner by banner. */
export function BoardTable({ groups, tree, choosable, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation();
  const choosing = choosable.size > 0;
  return (
    <table className={style.table}>
      <caption className={style.hidden}>{t('reportScreen.board')}</caption>
      <thead>
        <tr>
          {choosing && <td className={style.choice} />}
          {columns.map((column) => (
            <th key={column} scope="col" className={isNumber(column) ? style.number : undefined}>
              {t(`reportScreen.board-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ banner, rows }) => {
        const name = banner?.name ?? t('reportScreen.board-direct');
        const codes = rows.map(({ divisionCode }) => divisionCode).filter((code) => choosable.has(code));
        const marked = codes.filter((code) => chosen.has(code)).length;
        const figures = boardFigures(rows);
        return (
          <tbody key={banner?.code ?? ''}>
            <tr className={style.group}>
              {choosing && (
                <td className={style.choice}>
                  {codes.length > 0 && (
                    <Checkbox
                      checked={marked === codes.length}
                      indeterminate={marked > 0 && marked < codes.length}
                      aria-label={t('reportScreen.board-choose-group', { name })}
                      onChange={(event) => onChoose(codes, event.target.checked)}
                    />
                  )}
                </td>
              )}
              <th scope="rowgroup" colSpan={columns.length}>
                {name}{' '}
                <span className={style.quiet}>
                  {t('reportScreen.board-group', { handedIn: figures.handedIn, total: figures.due })}
                </span>
              </th>
            </tr>
            {rows.map((row) => (
              <UnitRow
                key={row.divisionCode}
                row={row}
                name={tree.byCode.get(row.divisionCode)?.name ?? row.divisionCode}
                choosing={choosing}
                chosen={choosable.has(row.divisionCode) ? chosen.has(row.divisionCode) : null}
                onChoose={(mark) => onChoose([row.divisionCode], mark)}
                onOpen={() => onOpen(row.divisionCode)}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
