import { Empty, Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { type ReportStatus, reportStatuses } from '../../../shared/report/report-status.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import style from './board/board.module.css';
import { boardFigures, bulkMove, groupByBanner } from './board/board-figures.ts';
import { BoardSummary } from './board/board-summary.tsx';
import { BoardTable } from './board/board-table.tsx';
import { BulkMoves } from './board/bulk-moves.tsx';
import { useBoard } from './report-queries.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly onOpen: (divisionCode: string) => void;
}

type StatusFilter = ReportStatus | 'all' | 'overdue';

/** 上报进度: where every reporting unit of the division stands, how late it is, and what can be settled for many at once. */
export function BoardPage({ tree, divisionCode, quarter, onOpen }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const { query, board } = useBoard(divisionCode, quarter);
  const [filter, setFilter] = useState<StatusFilter>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const may = { review: useMay('report.review'), publish: useMay('report.publish') };
  const rows = useMemo(
    () =>
      (board?.rows ?? []).filter(
        ({ status, lateness }) =>
          filter === 'all' || (filter === 'overdue' ? lateness.kind === 'overdue' : status === filter),
      ),
    [board, filter],
  );
  const choose = (codes: readonly string[], marked: boolean) => {
    const next = new Set(chosen);
    for (const code of codes)
      if (marked) next.add(code);
      else next.delete(code);
    setChosen(next);
  };
  const moveOf = new Map(rows.map((row) => [row.divisionCode, bulkMove(row, tree, may)]));
  const choosable = new Set([...moveOf].flatMap(([code, move]) => (move ? [code] : [])));
  const filters: { value: StatusFilter; label: string }[] = [
    { value: 'all', label: t('reportScreen.board-all', { count: board?.rows.length ?? 0 }) },
    ...reportStatuses.map((status) => ({
      value: status,
      label: t('reportScreen.board-status', {
        status: t(`reportScreen.status-${status}`),
        count: board?.rows.filter((row) => row.status === status).length ?? 0,
      }),
    })),
    {
      value: 'overdue',
      label: t('reportScreen.board-overdue', { count: board ? boardFigures(board.rows).overdue : 0 }),
    },
  ];
  return (
    <main className={style.page} data-testid="board-page">
      <header className={style.head}>
        <div className={style.titles}>
          <h1>{t('reportScreen.board')}</h1>
          <span className={style.quiet}>
            {tree.byCode.get(divisionCode)?.name} · {quarterText(quarter)}
          </span>
        </div>
        {board && <BoardSummary board={board} />}
        <div className={style.tools}>
          <Select<StatusFilter>
            value={filter}
            options={filters}
            popupMatchSelectWidth={false}
            aria-label={t('reportScreen.board-filter')}
            onChange={setFilter}
          />
          <span className={style.quiet}>{t('reportScreen.board-scope')}</span>
          <BulkMoves
            quarter={quarter}
            tree={tree}
            codesOf={(move) => [...choosable].filter((code) => chosen.has(code) && moveOf.get(code) === move)}
            may={may}
            onDone={() => setChosen(new Set())}
          />
        </div>
      </header>
      <div className={style.scroll}>
        {query.isError && (
          <FailureNote
            text={errorText(query.error)}
            retryText={t('screen.retry')}
            onRetry={() => void query.refetch()}
          />
        )}
        {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {board && rows.length === 0 && (
          <Empty
            className={style.none ?? ''}
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={t('reportScreen.board-nothing')}
          />
        )}
        {rows.length > 0 && (
          <BoardTable
            groups={groupByBanner(rows, tree)}
            tree={tree}
            choosable={choosable}
            chosen={chosen}
            onChoose={choose}
            onOpen={onOpen}
          />
        )}
      </div>
    </main>
  );
}
