import { useTranslation } from 'react-i18next';
import type { GradingDetail } from '../../../shared/grading/grading-view.ts';
import { gradingStages, scoringStages } from '../../../shared/grading.ts';
import { chinaTime } from '../setting/china-time.ts';
import { useHalfYearText } from './half-year-text.ts';
import style from './score-form.module.css';

/** How far the review has come, who gave what, and the grades so far. */
export function ReviewFacts({ review }: { readonly review: GradingDetail }) {
  const { t, i18n } = useTranslation();
  const halfYearText = useHalfYearText();
  const at = review.stage === null ? -1 : gradingStages.indexOf(review.stage);
  const signed = scoringStages.flatMap((stage) => {
    const score = review.scores[stage];
    return score ? [{ stage, ...score }] : [];
  });
  return (
    <>
      <ol className={style.steps} data-testid="review-stage">
        {gradingStages.map((stage, index) => (
          <li
            key={stage}
            aria-current={index === at ? 'step' : undefined}
            data-done={index < at}
            data-stage={stage}
          >
            {t(`grading.stage-${stage}`)}
          </li>
        ))}
      </ol>
      {(signed.length > 0 || review.grades.length > 0) && (
        <details>
          <summary>{t('grading.history')}</summary>
          <ul className={style.history}>
            {signed.map(({ stage, post, at: when, note }) => (
              <li key={stage}>
                {t(`grading.score-${stage}`)} ·{' '}
                {t('grading.who', { post, at: chinaTime(when, i18n.language) })}
                {note && ` · ${note}`}
              </li>
            ))}
            {review.grades.toReversed().map(({ fromQuarter, halfYear, grade, evidence }) => (
              <li key={fromQuarter}>
                {halfYearText(halfYear)} · {t(`screen.grade-${grade}`)}
                {evidence && ` · ${evidence}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
