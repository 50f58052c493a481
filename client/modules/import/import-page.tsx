import { Button, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedImport } from '../../../shared/import/batch-view.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { ChooseStep } from './choose-step.tsx';
import { useDivisionName } from './division-name.ts';
import { DoneStep } from './done-step.tsx';
import style from './import-page.module.css';
import { ReviewStep } from './review-step.tsx';

export interface ImportPageProps {
  readonly quarter: string;
  readonly divisionCode: string;
  readonly onClose: () => void;
  /** The registry changed, and the user wants to see it; `onClose` follows. */
  readonly onApplied: () => void;
}

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'review'; readonly batchId: string }
  | { readonly kind: 'done'; readonly batchId: string; readonly result: AppliedImport | null };

/** From a file to the registry in three steps, on a page of its own: choose a file, settle what it says, import it. */
export function ImportPage({ quarter, divisionCode, onClose, onApplied }: ImportPageProps) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const divisionName = useDivisionName(quarter);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const chooseAgain = () => setStep({ kind: 'choose' });
  return (
    <main className={style.page} data-testid="import-page">
      <header className={style.bar}>
        <div className={style.title}>
          <h1>{t('importScreen.title')}</h1>
          <span>{divisionName(divisionCode)}</span>
          <span>{quarterText(quarter)}</span>
        </div>
        <div className={style.steps}>
          <Steps
            size="small"
            responsive={false}
            // Past the last one: all three are done.
            current={{ choose: 0, review: 1, done: 3 }[step.kind]}
            items={[
              { title: t('importScreen.step-choose') },
              { title: t('importScreen.step-review') },
              { title: t('importScreen.step-done') },
            ]}
          />
        </div>
        <Button onClick={onClose}>{t('importScreen.back-to-map')}</Button>
      </header>
      {step.kind === 'choose' && (
        <ChooseStep
          target={{ divisionCode, quarter }}
          onStaged={(batchId) => setStep({ kind: 'review', batchId })}
          onOpenApplied={(batchId) => setStep({ kind: 'done', batchId, result: null })}
        />
      )}
      {step.kind === 'review' && (
        <ReviewStep
          batchId={step.batchId}
          onDiscarded={chooseAgain}
          onApplied={(result) => setStep({ kind: 'done', batchId: step.batchId, result })}
        />
      )}
      {step.kind === 'done' && (
        <DoneStep
          batchId={step.batchId}
          result={step.result}
          onShowMap={() => {
            onApplied();
            onClose();
          }}
          onChooseAgain={chooseAgain}
        />
      )}
    </main>
  );
}
