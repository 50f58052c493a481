import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HalfYear, halfYearOf, type Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useInfo } from '../setting/info-query.ts';
import style from './grading-page.module.css';
import { useReviews } from './grading-queries.ts';
import { HalfYearPicker } from './half-year-picker.tsx';
import { listHalfYears } from './half-years.ts';
import { ProgressTable } from './progress-table.tsx';
import { ReviewList } from './review-list.tsx';
import { GradingStandardEditor } from './standard-editor.tsx';
import { TransitionsView } from './transitions-view.tsx';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly onDivision: (code: string) => void;
  /** Opens a record on the map. */
  readonly onOpenOrganisation: (id: string) => void;
}

const tabs = ['list', 'progress', 'matrix', 'standard'] as const;
type Tab = (typeof tabs)[number];

/** 星级评定: the reviews of a half-year from self-assessment to decision, and what became of the stars. */
export function GradingPage({ tree, divisionCode, quarter, onDivision, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarters = useInfo().data?.quarters ?? [quarter];
  const [halfYear, setHalfYear] = useState<HalfYear>(halfYearOf(quarter));
  const [tab, setTab] = useState<Tab>('list');
  const query = useReviews(divisionCode, halfYear);
  const list = query.data;
  return (
    <main className={style.page} data-testid="grading-page">
      <header className={style.head}>
        <h1>{t('grading.title')}</h1>
        <span className={style.quiet}>{tree.byCode.get(divisionCode)?.name}</span>
        <HalfYearPicker
          halfYears={listHalfYears(quarters, new Date())}
          value={halfYear}
          onChange={setHalfYear}
        />
      </header>
      <TabBar<Tab>
        label={t('grading.tabs')}
        tabs={tabs.map((key) => ({ key, label: t(`grading.tab-${key}`) }))}
        value={tab}
        onChange={setTab}
      />
      <div className={style.scroll}>
        {query.isError && (
          <FailureNote
            text={errorText(query.error)}
            retryText={t('screen.retry')}
            onRetry={() => void query.refetch()}
          />
        )}
        {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {list && tab === 'list' && (
          <ReviewList
            key={`${divisionCode} ${halfYear}`}
            list={list}
            tree={tree}
            onOpenOrganisation={onOpenOrganisation}
          />
        )}
        {list && tab === 'progress' && <ProgressTable list={list} tree={tree} onDivision={onDivision} />}
        {tab === 'matrix' && (
          <TransitionsView
            key={`${divisionCode} ${halfYear}`}
            divisionCode={divisionCode}
            halfYear={halfYear}
            quarters={quarters}
            onDivision={onDivision}
            onOpenOrganisation={onOpenOrganisation}
          />
        )}
        {tab === 'standard' && <GradingStandardEditor halfYear={halfYear} />}
      </div>
    </main>
  );
}
