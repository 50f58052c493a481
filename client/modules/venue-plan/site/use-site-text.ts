import { useTranslation } from 'react-i18next';
import type { SitePlanResult } from '../../../../shared/venue-plan.ts';
import type { PlanHeadline } from '../summary-box.tsx';
import { useWayText } from '../use-way-text.ts';

/** What a siting comes to, to be read in five seconds. */
export function useSiteText() {
  const { t } = useTranslation();
  const way = useWayText();
  return (result: SitePlanResult): PlanHeadline => {
    const { needs, servedNow, wanted, served, candidates, sites, proven, gap } = result;
    const facts = [
      t('venuePlan.site-now', { needs, servedNow }),
      t('venuePlan.site-candidates', { count: candidates }),
    ];
    if (wanted === 0 && sites.length === 0) return { headline: t('venuePlan.site-enough', { needs }), facts };
    if (sites.length === 0) return { headline: t('venuePlan.site-none', { wanted }), facts };
    const saved = sites.reduce((sum, site) => sum + site.savedMetres, 0);
    if (saved > 0) facts.push(t('venuePlan.site-saved', { saved: way.distance(saved) }));
    facts.push(proven ? t('venuePlan.proven') : t('venuePlan.gap', { percent: (gap * 100).toFixed(1) }));
    return { headline: t('venuePlan.sited', { count: sites.length, wanted, served }), facts };
  };
}
