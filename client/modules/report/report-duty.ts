import type { ReportView } from '../../../shared/report/report-view.ts';

/** What a report is to who looks at it: work to be done, something to be judged, or to be read. */
type ReportDuty = 'work' | 'review' | 'read';

export function dutyOf({ moves }: Pick<ReportView, 'moves'>): ReportDuty {
  if ('submit' in moves || 'withdraw' in moves) return 'work';
  return 'accept' in moves || 'sendBack' in moves || 'publish' in moves ? 'review' : 'read';
}

/** Whether the tasks can be worked on now. */
export function isWorking(report: Pick<ReportView, 'moves' | 'open'>): boolean {
  return report.open && dutyOf(report) === 'work';
}

/** Comments go with the report that is sent back: they are written while it can be. */
export function isCommenting({ moves }: Pick<ReportView, 'moves'>): boolean {
  return moves.sendBack === null;
}

/** The township answers comments while it mends what they are about. */
export function isReplying(report: Pick<ReportView, 'moves' | 'open'>): boolean {
  return isWorking(report);
}
