import { useTranslation } from 'react-i18next';
import style from './plan.module.css';

const planSteps = ['rule', 'try', 'keep'] as const;
export type PlanStep = (typeof planSteps)[number];

interface Props {
  readonly step: PlanStep;
  readonly onStep: (step: PlanStep) => void;
}

/** The three steps of a planner; any may be gone back to. */
export function StepBar({ step, onStep }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={style.steps} aria-label={t('venuePlan.steps')}>
      {planSteps.map((each, at) => (
        <li key={each}>
          <button
            type="button"
            aria-current={each === step ? 'step' : undefined}
            data-testid={`plan-step-${each}`}
            onClick={() => onStep(each)}
          >
            <span className={style.stepNumber} aria-hidden="true">
              {at + 1}
            </span>
            {t(`venuePlan.step-${each}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
