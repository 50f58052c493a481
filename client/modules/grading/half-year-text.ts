import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../../shared/quarter.ts';

/** `2026H1` as 2026年上半年. */
export function useHalfYearText(): (halfYear: HalfYear) => string {
  const { t } = useTranslation();
  return (halfYear) =>
    t('grading.half-year-text', {
      year: halfYear.slice(0, 4),
      half: t(`grading.half-year-${halfYear.slice(5)}`),
    });
}
