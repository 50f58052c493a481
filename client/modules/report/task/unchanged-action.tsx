import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportTasks, ReportView } from '../../../../shared/report/report-view.ts';
import { rpc } from '../../../api/rpc.ts';
import { chinaTime } from '../../setting/china-time.ts';
import { useReportChange } from '../use-report-change.ts';
import style from './task-card.module.css';

interface Props {
  readonly report: ReportView;
  readonly unchanged: ReportTasks['unchanged'];
  readonly working: boolean;
}

/** One confirmation for all that are as they were last quarter. */
export function UnchangedAction({ report, unchanged, working }: Props) {
  const { t, i18n } = useTranslation();
  const { divisionCode, quarter } = report;
  const { count, confirmedAt, confirmedBy } = unchanged;
  const confirm = useReportChange(
    () => rpc.report.confirmUnchanged.mutate({ divisionCode, quarter }),
    () => t('reportScreen.unchanged-done', { count }),
  );
  if (confirmedAt !== null) {
    return (
      <p className={style.text}>
        {t('reportScreen.unchanged-confirmed', {
          who: confirmedBy,
          at: chinaTime(confirmedAt, i18n.language),
        })}
      </p>
    );
  }
  if (!working || count === 0) return null;
  return (
    <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
      {t('reportScreen.unchanged-confirm', { count })}
    </Button>
  );
}
