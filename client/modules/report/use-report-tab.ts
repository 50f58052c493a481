import { useTranslation } from 'react-i18next';
import { useMay } from '../account/use-me.ts';
import { isWorking } from './report-duty.ts';
import { useReport, useTasks } from './report-queries.ts';
import { countOpen, taskProgress } from './task/task-progress.ts';

/** What the tab of a unit's report is called by who looks at it: with what is still to be done, for who does it. */
export function useReportTab(divisionCode: string | null, quarter: string): string {
  const { t } = useTranslation();
  const works = useMay('report.submit');
  const reviews = useMay('report.review');
  const asked = works ? divisionCode : null;
  const report = useReport(asked, quarter).data;
  const tasks = useTasks(asked, quarter).data;
  if (reviews) return t('reportScreen.tab-review');
  if (!works) return t('reportScreen.tab-read');
  const open = report && tasks && isWorking(report) ? countOpen(taskProgress(report, tasks)) : 0;
  return open > 0 ? t('reportScreen.tab-work-count', { count: open }) : t('reportScreen.tab-work');
}
