import { Radio } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bbox } from '../../../../shared/division.ts';
import { assignObjectives, type PlanRule } from '../../../../shared/venue-plan.ts';
import type { VenueTabProps } from '../../venue/venue-tab.ts';
import style from '../plan.module.css';
import { correct } from '../plan-draft.tsx';
import { namesOfProblem } from '../plan-names.ts';
import { Planner } from '../planner.tsx';
import { usePlanner } from '../use-planner.ts';
import { AssignResult } from './assign-result.tsx';
import { assignRows } from './assign-rows.ts';
import { focusOf } from './assign-scene.ts';
import { useAssignScene } from './use-assign-scene.ts';
import { useAssignText } from './use-assign-text.ts';

/** Assigns organisations to venues in three steps: rules, trial, and what is kept and sent. */
export function AssignTab(props: VenueTabProps) {
  const { clicked, onScene, onOpenOrganisation } = props;
  const planner = usePlanner(props, 'assign');
  const { draft, setDraft, search, step, setStep, drawsOwn } = planner;
  const { rule, corrections } = draft;
  const [picked, setPicked] = useState<string | null>(null);
  /** What the list shows of the map; a click on the map itself moves nothing. */
  const [focus, setFocus] = useState<Bbox | null>(null);
  const textOf = useAssignText();
  const sceneOf = useAssignScene();
  const solution = search.solution;
  const result = solution?.result.kind === 'assign' ? solution.result : null;
  const names = useMemo(() => solution && namesOfProblem(solution.task.problem), [solution]);
  const rows = useMemo(() => (result && names ? assignRows(result, names) : []), [result, names]);
  const scene = useMemo(
    () => (result && names ? { ...sceneOf(result, names, picked), focus } : null),
    [result, names, picked, focus, sceneOf],
  );
  useEffect(() => {
    if (scene && drawsOwn) onScene(scene);
  }, [scene, drawsOwn, onScene]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a click moves.
  useEffect(() => {
    if (clicked?.kind !== 'need') return;
    setPicked(clicked.id);
    setFocus(null);
    if (step === 'rule') setStep('try');
  }, [clicked]);
  return (
    <Planner
      tab={props}
      kind="assign"
      planner={planner}
      text={result && textOf(result)}
      worth={(result?.served ?? 0) > 0}
      fields={<ObjectiveField rule={rule} onRule={(next) => setDraft({ ...draft, rule: next })} />}
      trial={
        result &&
        solution && (
          <AssignResult
            {...{ rows, result, picked, onOpenOrganisation }}
            task={solution.task}
            onPick={(id) => {
              setPicked(id);
              setFocus(id !== null && names ? focusOf(result, names, id) : null);
            }}
            onCorrect={(id, venueId) =>
              setDraft({ ...draft, corrections: correct(corrections, id, venueId) })
            }
            onCorrectNone={() => setDraft({ ...draft, corrections: [] })}
          />
        )
      }
    />
  );
}

function ObjectiveField({ rule, onRule }: { rule: PlanRule; onRule: (rule: PlanRule) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={style.label}>{t('venuePlan.objective')}</span>
      <Radio.Group
        vertical
        value={rule.objective}
        aria-label={t('venuePlan.objective')}
        onChange={(event) => onRule({ ...rule, objective: event.target.value })}
        options={assignObjectives.map((each) => ({
          value: each,
          label: (
            <>
              {t(`venuePlan.objective-${each}`)}{' '}
              <span className={style.quiet}>{t(`venuePlan.objective-${each}-hint`)}</span>
            </>
          ),
        }))}
      />
    </>
  );
}
