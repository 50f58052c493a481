import { useTranslation } from 'react-i18next';
import type { MoveReason } from '../../../shared/report/report-view.ts';

/** Why a step of a review cannot be taken, as a sentence. */
export function useReasonText(): (reason: MoveReason) => string {
  const { t } = useTranslation();
  return ({ code, params }) => t(`grading.reason.${code}`, { ...params });
}
