import { useTranslation } from 'react-i18next';
import { type Quarter, quarterNumber, quarterYear } from '../../../shared/quarter.ts';

/** `2026Q3` as 2026年第三季度. */
export function useQuarterText(): (quarter: Quarter) => string {
  const { t } = useTranslation();
  return (quarter) =>
    t('screen.quarter-text', {
      year: quarterYear(quarter),
      number: t(`screen.quarter-number-${quarterNumber(quarter)}`),
    });
}
