import { useTranslation } from 'react-i18next';
import type { TransitionFrom, TransitionTo } from '../../../shared/grading/transition-matrix.ts';

/** One place of the matrix. */
export interface Cell {
  readonly from: TransitionFrom;
  readonly to: TransitionTo;
}

/** What a row or column of the matrix is called: a grade, or what stands beside the grades. */
export function useTransitionText(): (each: TransitionFrom | TransitionTo) => string {
  const { t } = useTranslation();
  return (each) => {
    if (each === 'founded') return t('grading.founded');
    return typeof each === 'number' ? t(`screen.grade-${each}`) : t(`grading.count-${each}`);
  };
}
