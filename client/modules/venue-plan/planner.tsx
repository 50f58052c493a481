import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanKind } from '../../../shared/venue-plan.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import type { VenueTabProps } from '../venue/venue-tab.ts';
import style from './plan.module.css';
import { RuleFields } from './rule/rule-fields.tsx';
import { KeepStep } from './saved/keep-step.tsx';
import { StepBar } from './step-bar.tsx';
import { type PlanHeadline, SummaryBox } from './summary-box.tsx';
import type { PlannerState } from './use-planner.ts';

interface Props {
  readonly tab: VenueTabProps;
  readonly kind: PlanKind;
  readonly planner: PlannerState;
  readonly text: PlanHeadline | null;
  /** The trial is worth keeping. */
  readonly worth: boolean;
  /** What only this kind of plan asks for. */
  readonly fields: ReactNode;
  readonly trial: ReactNode;
}

/** The three steps, and over them what the rules come to. */
export function Planner({ tab, kind, planner, text, worth, fields, trial }: Props) {
  const { tree, divisionCode, quarter, planId, onScene, onGo } = tab;
  const { draft, setDraft, step, setStep, problem, search, fetching, nobody, drawsOwn, may } = planner;
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!may) return <p className={style.block}>{t('venuePlan.not-allowed')}</p>;
  return (
    <div className={style.tab}>
      <StepBar step={step} onStep={setStep} />
      {problem.error ? (
        <FailureNote
          text={errorText(problem.error)}
          retryText={t('screen.retry')}
          onRetry={() => void problem.refetch()}
        />
      ) : (
        drawsOwn && <SummaryBox {...{ search, fetching, nobody, text }} testId={`${kind}-summary`} />
      )}
      {step === 'rule' && (
        <RuleFields
          {...{ tree, divisionCode, quarter }}
          rule={draft.rule}
          onRule={(rule) => setDraft({ ...draft, rule })}
        >
          {fields}
          <Button
            type="primary"
            className={style.next}
            onClick={() => setStep('try')}
            data-testid="plan-to-try"
          >
            {t('venuePlan.to-try')}
          </Button>
        </RuleFields>
      )}
      {step === 'try' && trial}
      {step === 'keep' && (
        <KeepStep
          {...{ tree, divisionCode, quarter, kind, planId, onScene, onGo }}
          solvable={worth && search.current}
          onElsewhere={planner.setElsewhere}
          onTaken={() => {
            onGo({ planId: null });
            setStep('try');
          }}
        />
      )}
    </div>
  );
}
