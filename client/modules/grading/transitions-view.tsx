import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastQuarterOf, quartersOf } from '../../../shared/grading/half-year.ts';
import { transitionFrom, transitions, transitionTo } from '../../../shared/grading/transition-matrix.ts';
import { addQuarters, type HalfYear, type Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { useTransitions } from './grading-queries.ts';
import style from './grading-table.module.css';
import { MatrixTable } from './matrix-table.tsx';
import { TransitionDivisions } from './transition-divisions.tsx';
import { TransitionList } from './transition-list.tsx';
import type { Cell } from './transition-text.ts';

interface Props {
  readonly divisionCode: string;
  readonly halfYear: HalfYear;
  readonly quarters: readonly Quarter[];
  readonly onDivision: (code: string) => void;
  readonly onOpenOrganisation: (id: string) => void;
}

/** Where the map shows the half-year's changes: its last quarter that is there, against the end of the half-year before. */
function changeMap(divisionCode: string, halfYear: HalfYear, quarters: readonly Quarter[]): string {
  const [first] = quartersOf(halfYear);
  const last = quarters.findLast((each) => each <= lastQuarterOf(halfYear) && each >= first) ?? first;
  const query = { quarter: last, division: divisionCode, theme: 'change', against: addQuarters(first, -1) };
  return `/?${new URLSearchParams(query)}`;
}

/** 升降情况: from grade to grade, by division, and the party organisations behind each number. */
export function TransitionsView(props: Props) {
  const { divisionCode, halfYear, quarters, onDivision, onOpenOrganisation } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useTransitions(divisionCode, halfYear);
  const [cell, setCell] = useState<Cell | null>(null);
  if (query.isError)
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  if (!query.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { matrix, byDivision, rows } = query.data;
  const listed = cell
    ? rows.filter((row) => transitionFrom(row) === cell.from && transitionTo(row) === cell.to)
    : rows;
  return (
    <>
      <ul className={style.figures} data-testid="transition-counts">
        {transitions.map((each) => (
          <li key={each}>
            <span className={style.quiet}>{t(`grading.count-${each}`)}</span>{' '}
            <strong data-count={each}>{matrix.counts[each]}</strong>
          </li>
        ))}
        <li>
          <a href={changeMap(divisionCode, halfYear, quarters)}>{t('grading.change-map')}</a>
        </li>
      </ul>
      <section className={style.section}>
        <MatrixTable matrix={matrix} halfYear={halfYear} cell={cell} onCell={setCell} />
        <p className={style.quiet}>{t('grading.matrix-note')}</p>
      </section>
      <section className={style.section}>
        <TransitionList cell={cell} rows={listed} onClear={() => setCell(null)} onOpen={onOpenOrganisation} />
      </section>
      {byDivision.length > 1 && (
        <section className={style.section}>
          <h2>{t('grading.by-division')}</h2>
          <TransitionDivisions
            parts={byDivision}
            whole={{ counts: matrix.counts, total: matrix.total }}
            onDivision={onDivision}
          />
        </section>
      )}
    </>
  );
}
