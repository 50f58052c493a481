import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportTasks, ReportView } from '../../../shared/report/report-view.ts';
import { rpc } from '../../api/rpc.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { MoveButton } from './move-button.tsx';
import { useReasonText } from './reason-text.ts';
import style from './report-panel.module.css';
import { useReportChange } from './use-report-change.ts';

interface Props {
  readonly report: ReportView;
  readonly tasks: ReportTasks | undefined;
  readonly divisionName: string;
}

/** The township hands its quarter in: one button, or why not yet; and takes it back while nobody has reviewed it. */
export function HandIn({ report, tasks, divisionName }: Props) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const quarterText = useQuarterText();
  const { divisionCode, quarter, moves, open } = report;
  const asSeen = { divisionCode, quarter, expectedVersion: report.version };
  const submit = useReportChange(
    () => rpc.report.submit.mutate(asSeen),
    () => t('reportScreen.submitted'),
  );
  const withdraw = useReportChange(
    () => rpc.report.withdraw.mutate(asSeen),
    () => t('reportScreen.withdrawn'),
  );
  return (
    <>
      {open && moves.submit !== undefined && (
        <>
          {moves.submit && <p className={style.why}>{reasonText(moves.submit)}</p>}
          <div className={style.buttons}>
            <MoveButton
              text={t('reportScreen.submit')}
              title={t('reportScreen.submit-title', {
                division: divisionName,
                quarter: quarterText(quarter),
              })}
              okText={t('reportScreen.submit')}
              cancelText={t('reportScreen.cancel')}
              primary
              large
              disabled={moves.submit !== null || !tasks}
              busy={submit.isPending}
              onOk={(close) => submit.mutate(undefined, { onSuccess: close })}
            >
              <div className={style.fields}>
                {tasks && (
                  <p>
                    {t('reportScreen.submit-facts', {
                      unchanged: tasks.unchanged.count,
                      changed: tasks.changed.length,
                      unlocated: tasks.unlocated.length,
                      answered: tasks.warnings.length,
                    })}
                  </p>
                )}
                <p>{t('reportScreen.submit-after')}</p>
              </div>
            </MoveButton>
          </div>
        </>
      )}
      {moves.withdraw === null && (
        <div className={style.buttons}>
          <Popconfirm
            title={t('reportScreen.withdraw-title')}
            okText={t('reportScreen.withdraw')}
            cancelText={t('reportScreen.cancel')}
            onConfirm={() => withdraw.mutate(undefined)}
          >
            <Button loading={withdraw.isPending}>{t('reportScreen.withdraw')}</Button>
          </Popconfirm>
        </div>
      )}
    </>
  );
}
