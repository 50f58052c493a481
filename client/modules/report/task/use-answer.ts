import { useTranslation } from 'react-i18next';
import type { AnswerableFinding } from '../../../../shared/report/report-view.ts';
import { rpc } from '../../../api/rpc.ts';
import { useReportChange } from '../use-report-change.ts';

interface Answered {
  readonly findings: readonly AnswerableFinding[];
  readonly answer: string;
}

/** Saves one answer to one finding or to many of them. */
export function useAnswer(divisionCode: string, quarter: string) {
  const { t } = useTranslation();
  return useReportChange(
    ({ findings, answer }: Answered) =>
      rpc.report.answerFindings.mutate({
        divisionCode,
        quarter,
        answer,
        items: findings.map(({ organisationId, code, fingerprint }) => ({
          organisationId,
          rule: code,
          fingerprint,
        })),
      }),
    ({ findings }) => t('reportScreen.answer-saved', { count: findings.length }),
  );
}
