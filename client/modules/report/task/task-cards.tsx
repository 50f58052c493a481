import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportTasks, ReportView } from '../../../../shared/report/report-view.ts';
import { CommentList } from '../comment/comment-list.tsx';
import { isCommenting, isWorking } from '../report-duty.ts';
import type { ReportPanelProps } from '../report-panel.tsx';
import { ChangedList } from './changed-list.tsx';
import { RuleList } from './rule-list.tsx';
import style from './task-card.module.css';
import { TaskCard } from './task-card.tsx';
import { type TaskKey, taskKeys, taskProgress, unlocatedRule } from './task-progress.ts';
import { UnchangedAction } from './unchanged-action.tsx';
import { UnlocatedList } from './unlocated-list.tsx';
import { useAnswer } from './use-answer.ts';

interface Props extends ReportPanelProps {
  readonly report: ReportView;
  readonly tasks: ReportTasks;
}

/** Who reads sees what there is at once, as long as it is little. */
const atAGlance = 10;

/** The quarter's work as cards in the order in which it is done; the first that is not done stands open. */
export function TaskCards({ report, tasks, tree, gestures, pin, centre, currentCommentId }: Props) {
  const { t } = useTranslation();
  const { divisionCode, quarter, comments } = report;
  const [toggled, setToggled] = useState<Partial<Record<TaskKey, boolean>>>({});
  const progress = taskProgress(report, tasks);
  const working = isWorking(report);
  const saving = useAnswer(divisionCode, quarter);
  const answering = working ? saving : null;
  const first = taskKeys.find((key) => progress[key].open > 0 && key !== 'unchanged' && key !== 'sweep');
  const isOpen = (key: TaskKey) =>
    toggled[key] ??
    ((key === 'comments' && (pin.active || currentCommentId !== null)) ||
      (working ? key === first : progress[key].total <= atAGlance));
  const shared = (task: TaskKey, open = isOpen(task)) => ({
    task,
    title: t(`reportScreen.task-${task}${task === 'comments' && !working ? '-review' : ''}`),
    progress: progress[task],
    reading: !working,
    open,
    onToggle: () => setToggled({ ...toggled, [task]: !open }),
  });
  const hint = (key: string): ReactNode => working && <p className={style.hint}>{t(key)}</p>;
  const facts = (task: TaskKey, none: string, some: string) =>
    progress[task].total === 0 ? t(`reportScreen.${none}`) : t(`reportScreen.${some}`, { ...progress[task] });
  const count = (task: TaskKey, none: string) =>
    progress[task].total === 0
      ? t(`reportScreen.${none}`)
      : t('reportScreen.changed-count', { count: progress[task].total });
  const others = tasks.warnings.filter(({ code }) => code !== unlocatedRule);
  return (
    <>
      {(comments.length > 0 || isCommenting(report)) && (
        <TaskCard {...shared('comments')} facts={facts('comments', 'comments-none', 'comments-open')}>
          <CommentList {...{ report, gestures, pin, centre }} currentId={currentCommentId} />
        </TaskCard>
      )}
      <TaskCard {...shared('changed')} facts={count('changed', 'changed-none')}>
        {tasks.changed.length > 0 && <ChangedList changed={tasks.changed} tree={tree} gestures={gestures} />}
      </TaskCard>
      <TaskCard
        {...shared('unchanged')}
        facts={t(
          tasks.unchanged.count > 0 ? 'reportScreen.unchanged-count' : 'reportScreen.unchanged-none',
          tasks.unchanged,
        )}
        action={<UnchangedAction report={report} unchanged={tasks.unchanged} working={working} />}
      />
      <TaskCard {...shared('unlocated')} facts={count('unlocated', 'unlocated-none')}>
        {tasks.unlocated.length > 0 && (
          <>
            {hint('reportScreen.unlocated-hint')}
            <UnlocatedList tasks={tasks} gestures={gestures} answering={answering} />
          </>
        )}
      </TaskCard>
      <TaskCard {...shared('errors')} facts={count('errors', 'errors-none')}>
        {tasks.errors.length > 0 && (
          <>
            {hint('reportScreen.errors-hint')}
            <RuleList findings={tasks.errors} gestures={gestures} answering={answering} />
          </>
        )}
      </TaskCard>
      <TaskCard {...shared('warnings')} facts={count('warnings', 'warnings-none')}>
        {others.length > 0 && (
          <>
            {hint('reportScreen.warnings-hint')}
            <RuleList findings={others} gestures={gestures} answering={answering} />
          </>
        )}
      </TaskCard>
      {(working || tasks.sweepOpen > 0) && (
        <TaskCard
          {...shared('sweep')}
          facts={t(tasks.sweepOpen > 0 ? 'reportScreen.sweep-count' : 'reportScreen.sweep-none', {
            count: tasks.sweepOpen,
          })}
          action={
            working && tasks.sweepOpen > 0 ? (
              <Button size="small" onClick={gestures.onSweep}>
                {t('reportScreen.sweep-open')}
              </Button>
            ) : null
          }
        />
      )}
    </>
  );
}
