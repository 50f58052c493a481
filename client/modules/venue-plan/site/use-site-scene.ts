import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitePlanResult } from '../../../../shared/venue-plan.ts';
import type { PlanNames } from '../plan-names.ts';
import { siteScene } from './site-scene.ts';

/** How a siting is drawn, with its words in the language of the page; the same function until that changes. */
export function useSiteScene() {
  const { t } = useTranslation();
  return useCallback(
    (result: SitePlanResult, names: PlanNames, picked: string | null) =>
      siteScene(result, names, picked, {
        gain: (count) => t('venuePlan.site-alone', { count }),
        helped: (site) => t('venuePlan.site-helped', { site }),
        unserved: t('venuePlan.no-place'),
      }),
    [t],
  );
}
