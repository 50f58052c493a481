import { useTranslation } from 'react-i18next';
import {
  appliedVetoes,
  fullPoints,
  type GradingStandard,
  missingItems,
  suggestedGrade,
  totalPoints,
} from '../../../shared/grading.ts';
import { givenScore, type ScoreDraft } from './score-draft.ts';
import style from './score-form.module.css';

/** The running total of a sheet and the stars it suggests. */
export function ScoreTotal({
  standard,
  draft,
}: {
  readonly standard: GradingStandard;
  readonly draft: ScoreDraft;
}) {
  const { t } = useTranslation();
  const given = givenScore(standard, draft);
  const missing = missingItems(standard, given).length;
  const vetoed = appliedVetoes(standard, given).length > 0;
  return (
    <p className={style.total} role="status" data-testid="score-total">
      <strong>
        {t('grading.total-of', { total: totalPoints(standard, given), full: fullPoints(standard) })}
      </strong>
      {missing > 0 && <span>{t('grading.missing', { count: missing })}</span>}
      {vetoed && <span className={style.vetoed}>{t('grading.veto-applied')}</span>}
      {missing === 0 && !vetoed && (
        <span>{t('grading.suggested', { grade: t(`screen.grade-${suggestedGrade(standard, given)}`) })}</span>
      )}
    </p>
  );
}
