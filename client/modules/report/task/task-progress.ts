import type { ReportTasks, ReportView } from '../../../../shared/report/report-view.ts';

/** What a quarter's work consists of, in the order in which it is done. */
export const taskKeys = [
  'comments',
  'changed',
  'unchanged',
  'unlocated',
  'errors',
  'warnings',
  'sweep',
] as const;
export type TaskKey = (typeof taskKeys)[number];

export interface TaskProgress {
  /** How much is still to be done. */
  readonly open: number;
  readonly total: number;
}

/** The rule that has a task of its own: it is mended on the map. */
export const unlocatedRule = 'location-missing';

/** How far each task is. What only has to be looked at (`changed`) is never open. */
export function taskProgress(
  { comments }: Pick<ReportView, 'comments'>,
  tasks: ReportTasks,
): Readonly<Record<TaskKey, TaskProgress>> {
  const { changed, unchanged, unlocated, errors, warnings, sweepOpen } = tasks;
  const unanswered = warnings.filter(({ answer }) => answer === null);
  const isUnlocated = ({ code }: { code: string }) => code === unlocatedRule;
  return {
    comments: {
      open: comments.filter(({ resolvedAt }) => resolvedAt === null).length,
      total: comments.length,
    },
    changed: { open: 0, total: changed.length },
    unchanged: {
      open: unchanged.count > 0 && unchanged.confirmedAt === null ? 1 : 0,
      total: unchanged.count,
    },
    unlocated: { open: unanswered.filter(isUnlocated).length, total: unlocated.length },
    errors: { open: errors.length, total: errors.length },
    warnings: {
      open: unanswered.filter((finding) => !isUnlocated(finding)).length,
      total: warnings.filter((finding) => !isUnlocated(finding)).length,
    },
    sweep: { open: sweepOpen, total: sweepOpen },
  };
}

/** How much of the whole quarter is still to be done. */
export function countOpen(progress: Readonly<Record<TaskKey, TaskProgress>>): number {
  return taskKeys.reduce((sum, key) => sum + progress[key].open, 0);
}
