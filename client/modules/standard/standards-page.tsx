import { Select, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { halfYearOf, type Quarter, quarterYear } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { RoadSettings } from '../road/road-settings.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { ChangeTable } from './change-table.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { useStandards } from './standard-queries.ts';
import style from './standards.module.css';
import { TargetTable } from './target-table.tsx';
import { ThresholdTable } from './threshold-table.tsx';

const GradingStandard = lazy(async () => ({
  default: (await import('../grading/standard-editor.tsx')).GradingStandardEditor,
}));

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly onDivision: (code: string) => void;
  /** Opens a record on the map. */
  readonly onOpenOrganisation: (id: string) => void;
}

const tabs = ['targets', 'thresholds', 'checklist', 'grading', 'roads', 'changes'] as const;
type Tab = (typeof tabs)[number];

/** 目标与标准: by what the city is measured; everybody may look, the city sets. */
export function StandardsPage({ quarter }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const may = useMay('standard.write');
  const query = useStandards();
  const [tab, setTab] = useState<Tab>('targets');
  const [year, setYear] = useState(quarterYear(quarter));
  const years = Array.from({ length: 8 }, (_, index) => quarterYear(quarter) + 2 - index);
  const hasYear = tab === 'targets' || tab === 'thresholds' || tab === 'checklist';
  return (
    <main className={style.page} data-testid="standards-page">
      <header className={style.head}>
        <h1>{t('standard.title')}</h1>
        <p className={style.quiet}>{t('standard.about')}</p>
        <div className={style.tools}>
          <TabBar<Tab>
            label={t('standard.tabs')}
            tabs={tabs.map((key) => ({ key, label: t(`standard.tab-${key}`) }))}
            value={tab}
            onChange={setTab}
          />
          {hasYear && (
            <Select
              aria-label={t('standard.year')}
              value={year}
              options={years.map((value) => ({ value, label: t('standard.year-of', { year: value }) }))}
              onChange={setYear}
            />
          )}
          {hasYear && !may && <span className={style.quiet}>{t('standard.view-only')}</span>}
        </div>
      </header>
      <div className={style.scroll}>
        {tab === 'grading' ? (
          <Suspense fallback={<Skeleton active />}>
            <GradingStandard halfYear={halfYearOf(quarter)} />
          </Suspense>
        ) : tab === 'roads' ? (
          <RoadSettings quarter={quarter} />
        ) : tab === 'checklist' ? (
          <ChecklistTable year={year} may={may} />
        ) : query.isError ? (
          <FailureNote
            text={errorText(query.error)}
            retryText={t('screen.retry')}
            onRetry={() => void query.refetch()}
          />
        ) : !query.data ? (
          <Skeleton active paragraph={{ rows: 8 }} title={false} />
        ) : tab === 'targets' ? (
          <TargetTable standards={query.data} year={year} may={may} />
        ) : tab === 'thresholds' ? (
          <ThresholdTable standards={query.data} year={year} may={may} />
        ) : (
          <ChangeTable changes={query.data.changes} />
        )}
      </div>
    </main>
  );
}
