import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../shared/division.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import type { PinMode } from './comment/pin-mode.ts';
import { dutyOf } from './report-duty.ts';
import { ReportHeader } from './report-header.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReportMoves } from './report-moves.tsx';
import style from './report-panel.module.css';
import { useReport, useTasks } from './report-queries.ts';
import { RevisionList } from './revision-list.tsx';
import { TaskCards } from './task/task-cards.tsx';
import type { TaskGestures } from './task/task-gestures.ts';
import { countOpen, taskProgress } from './task/task-progress.ts';

export interface ReportPanelProps {
  readonly tree: DivisionTree;
  /** A reporting unit. */
  readonly divisionCode: string;
  readonly quarter: string;
  readonly gestures: TaskGestures;
  readonly pin: PinMode;
  readonly centre: LngLat | null;
  readonly currentCommentId: string | null;
}

/**
 * The report of one unit beside the map: to the township its tasks, to who reviews it what there is to judge, to all others where
 * it stands.
 */
export function ReportPanel(props: ReportPanelProps) {
  const { tree, divisionCode, quarter } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const reportQuery = useReport(divisionCode, quarter);
  const tasksQuery = useTasks(divisionCode, quarter);
  const error = reportQuery.error ?? tasksQuery.error;
  const report = reportQuery.data;
  const tasks = tasksQuery.data;
  if (error) {
    return (
      <FailureNote
        text={errorText(error)}
        retryText={t('screen.retry')}
        onRetry={() => void Promise.all([reportQuery.refetch(), tasksQuery.refetch()])}
      />
    );
  }
  if (!report) {
    return <Skeleton active className={style.loading ?? ''} paragraph={{ rows: 6 }} title={false} />;
  }
  return (
    <section
      className={style.panel}
      aria-label={t(`reportScreen.panel-${dutyOf(report)}`)}
      data-testid="report-panel"
      data-duty={dutyOf(report)}
    >
      <ReportHeader report={report} open={tasks ? countOpen(taskProgress(report, tasks)) : null} />
      <div className={style.cards}>
        {tasks ? (
          <TaskCards key={`${divisionCode} ${quarter}`} {...props} report={report} tasks={tasks} />
        ) : (
          <Skeleton active className={style.loading ?? ''} paragraph={{ rows: 6 }} title={false} />
        )}
        <RevisionList report={report} />
        <ReportHistory events={report.events} />
      </div>
      <ReportMoves
        report={report}
        tasks={tasks}
        divisionName={tree.byCode.get(divisionCode)?.name ?? divisionCode}
      />
    </section>
  );
}
