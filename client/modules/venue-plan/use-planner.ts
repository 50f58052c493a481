import { useState } from 'react';
import type { PlanKind } from '../../../shared/venue-plan.ts';
import { useMay } from '../account/use-me.ts';
import type { VenueTabProps } from '../venue/venue-tab.ts';
import { usePlanDraft } from './plan-draft.tsx';
import { usePlanProblem } from './plan-queries.ts';
import type { PlanStep } from './step-bar.tsx';
import { usePlanSolution } from './use-plan-solution.ts';

/** What both kinds of plans share: the draft, its solution, the step one is at, and whose drawing lies on the map. */
export function usePlanner({ divisionCode, quarter, planId }: VenueTabProps, kind: PlanKind) {
  const may = useMay('venue.plan');
  const { draft, setDraft } = usePlanDraft();
  const [step, setStep] = useState<PlanStep>(planId ? 'keep' : 'rule');
  /** A kept plan lies on the map, not the trial. */
  const [elsewhere, setElsewhere] = useState(planId !== null);
  const { rule, corrections } = draft;
  const problem = usePlanProblem(divisionCode, quarter, kind, rule, may);
  const ready = problem.data && !problem.isPlaceholderData ? problem.data : null;
  const search = usePlanSolution(ready, kind, rule, corrections);
  return {
    ...{ draft, setDraft, step, setStep, setElsewhere, problem, search },
    may,
    fetching: ready === null,
    nobody: rule.who === 'picked' && rule.organisationIds.length === 0,
    drawsOwn: step !== 'keep' || !elsewhere,
  };
}

export type PlannerState = ReturnType<typeof usePlanner>;
