import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormKey, forms, isHalfYearly } from '../../../shared/form/form.ts';
import { periodName, standingText } from '../../../shared/form/form-texts.ts';
import { lastQuarterOf } from '../../../shared/grading/half-year.ts';
import type { HalfYear, Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { CellDrawer } from './cell-drawer.tsx';
import type { Comparison } from './comparison.ts';
import { FormFoot } from './form-foot.tsx';
import { type OpenCell, useForm } from './form-queries.ts';
import { FormTable } from './form-table.tsx';
import { FormTools } from './form-tools.tsx';
import style from './forms-page.module.css';
import { halfYearsUpTo, lastWholeHalfYear } from './half-years.ts';
import { MatrixTable } from './matrix-table.tsx';
import { foldingCodes } from './visible-rows.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Only what was published up to then. */
  readonly asOf: string | null;
  readonly onDivision: (code: string) => void;
  /** Opens a record on the map. */
  readonly onOpenOrganisation: (id: string) => void;
}

/** 统计报表: the forms the plan names, by level, compared, down to the records, and to take away. */
export function FormsPage({ divisionCode, quarter, asOf, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [form, setForm] = useState<FormKey>('statistics');
  const [comparison, setComparison] = useState<Comparison>('none');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [cell, setCell] = useState<OpenCell | null>(null);
  const [half, setHalf] = useState<HalfYear | null>(null);
  const halfYear = half ?? lastWholeHalfYear(quarter);
  const choice = {
    form,
    divisionCode,
    quarter: isHalfYearly(form) ? lastQuarterOf(halfYear) : quarter,
    asOf,
  };
  const query = useForm(choice);
  const view = query.data;
  const folding = view ? foldingCodes(view.rows) : [];
  const compared = view && comparison !== 'none' ? view.periods[comparison] : null;
  const toggle = (code: string) => {
    const next = new Set(opened);
    if (!next.delete(code)) next.add(code);
    setOpened(next);
  };
  return (
    <main className={style.page} data-testid="forms-page">
      <header className={style.head}>
        <div className={style.titles}>
          <h1>{view ? t(`form.full-${form}`, { division: view.divisionName }) : t('form.title')}</h1>
          {view && (
            <span className={style.quiet} data-testid="form-standing">
              {periodName(form, view.quarter, t)} · {standingText(view, t)}
            </span>
          )}
        </div>
        <TabBar
          label={t('form.choose')}
          value={form}
          tabs={forms.map((key) => ({ key, label: t(`form.name-${key}`) }))}
          onChange={(key) => {
            setForm(key);
            setCell(null);
          }}
        />
        <FormTools
          choice={choice}
          halfYear={isHalfYearly(form) ? halfYear : null}
          halfYears={halfYearsUpTo(quarter)}
          onHalfYear={setHalf}
          comparison={comparison}
          onComparison={setComparison}
          level={folding.length > 0 ? (opened.size > 0 ? 'units' : 'children') : null}
          onLevel={(level) => setOpened(new Set(level === 'units' ? folding : []))}
        />
      </header>
      <div className={style.scroll} aria-busy={query.isFetching}>
        {query.isError && (
          <FailureNote
            text={errorText(query.error)}
            retryText={t('screen.retry')}
            onRetry={() => void query.refetch()}
          />
        )}
        {!view && !query.isError && <Skeleton active paragraph={{ rows: 10 }} />}
        {compared?.cells === null && (
          <p className={style.quiet}>
            {t('form.no-period', { when: periodName(form, compared.quarter, t) })}
          </p>
        )}
        {view && (
          <FormTable
            view={view}
            comparison={compared?.cells === null ? 'none' : comparison}
            opened={opened}
            onToggle={toggle}
            onOpen={setCell}
          />
        )}
        {view?.matrix && (
          <section className={style.matrix} aria-labelledby="form-matrix">
            <h2 id="form-matrix">{t('form.matrix')}</h2>
            <MatrixTable view={view} matrix={view.matrix} onOpen={setCell} />
          </section>
        )}
        {view && <FormFoot view={view} />}
      </div>
      {view && cell && (
        <CellDrawer
          choice={choice}
          view={view}
          cell={cell}
          onOpenOrganisation={onOpenOrganisation}
          onClose={() => setCell(null)}
        />
      )}
    </main>
  );
}
