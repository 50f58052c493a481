import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SweepCounts, SweepListSummary } from '../../../shared/sweep/views.ts';
import { useDepartmentName } from './department-name.ts';
import style from './sweep-page.module.css';
import type { SweepTab } from './sweep-tabs.tsx';

interface Props {
  readonly divisionCode: string;
  /** Null while they are being asked for. */
  readonly lists: readonly SweepListSummary[] | null;
  readonly onOpen: (listId: string) => void;
}

/** Rows somebody still has to settle. */
function openRows({ open, onlyOursOpen }: SweepCounts): number {
  return open.probable + open['only-theirs'] + onlyOursOpen;
}

/** The lists of the quarter, each with where it stands. */
export function ListCards({ divisionCode, lists, onOpen }: Props) {
  const { t } = useTranslation();
  const departmentName = useDepartmentName();
  return (
    <section className={style.lists} aria-labelledby="sweep-lists">
      <h2 id="sweep-lists">{t('sweep.lists')}</h2>
      {lists === null ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : lists.length === 0 ? (
        <div className={style.none}>
          <p>{t('sweep.noLists')}</p>
          <p className={style.hint}>{t('sweep.noListsHint')}</p>
        </div>
      ) : (
        <ul>
          {lists.map((list) => (
            <li key={list.id}>
              <button
                type="button"
                className={style.list}
                data-testid="sweep-list"
                onClick={() => onOpen(list.id)}
              >
                <span className={style.listName}>
                  <strong>{departmentName(list.department)}</strong>
                  <span>{t('sweep.listDate', { date: list.listDate })}</span>
                  <span>{t('sweep.listRows', { count: list.rowCount })}</span>
                  {list.divisionCode !== divisionCode && <span>{list.divisionName}</span>}
                </span>
                <Counts list={list} />
                <span className={style.listState} data-done={openRows(list.counts) === 0 || undefined}>
                  {openRows(list.counts) === 0
                    ? t('sweep.listDone')
                    : t('sweep.listOpen', { count: openRows(list.counts) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Counts({ list: { counts, whole } }: { list: SweepListSummary }) {
  const { t } = useTranslation();
  const figures: readonly (readonly [SweepTab, number])[] = [
    ['matched', counts.rows.matched],
    ['probable', counts.rows.probable],
    ['only-theirs', counts.rows['only-theirs']],
    ...(whole ? [['only-ours', counts.onlyOurs] as const] : []),
  ];
  return (
    <span className={style.figures}>
      {figures.map(([key, count]) => (
        <span key={key}>
          <b>{count}</b> {t(`sweep.tab.${key}`)}
        </span>
      ))}
    </span>
  );
}
