import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import type { PlanNames } from '../plan-names.ts';
import { useWayText } from '../use-way-text.ts';
import { assignScene } from './assign-scene.ts';

/** How an assignment is drawn, with its words in the language of the page; the same function until that changes. */
export function useAssignScene() {
  const { t } = useTranslation();
  const { distance } = useWayText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `distance` changes with `t` alone.
  return useCallback(
    (result: AssignPlanResult, names: PlanNames, picked: string | null) =>
      assignScene(result, names, picked, {
        groups: (count) => t('venuePlan.groups', { count }),
        unserved: t('venuePlan.no-place'),
        distance,
      }),
    [t],
  );
}
