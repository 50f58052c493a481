import { useTranslation } from 'react-i18next';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import type { PlanHeadline } from '../summary-box.tsx';
import { useWayText } from '../use-way-text.ts';

/** Less is not worth a word, metres. */
const leastSaved = 50;

/** What an assignment comes to, to be read in five seconds. */
export function useAssignText() {
  const { t } = useTranslation();
  const way = useWayText();
  return (result: AssignPlanResult): PlanHeadline => {
    const { wanted, served, totalMetres, longestMetres, nearestFirst, proven, servedBound, gap } = result;
    if (wanted === 0) return { headline: t('venuePlan.assigned-none'), facts: [] };
    const facts: string[] = [];
    if (served > 0)
      facts.push(
        t('venuePlan.average', {
          average: way.distance(totalMetres / served),
          longest: way.distance(longestMetres),
        }),
      );
    const saved = nearestFirst.totalMetres - totalMetres;
    // With fewer served the ways of both cannot be compared.
    if (served > nearestFirst.served)
      facts.push(t('venuePlan.more-than-nearest', { count: served - nearestFirst.served }));
    else if (saved >= leastSaved) facts.push(t('venuePlan.saved', { saved: way.distance(saved) }));
    else if (saved > -leastSaved) facts.push(t('venuePlan.same-as-nearest'));
    if (proven) facts.push(t('venuePlan.proven'));
    else if (servedBound > served) facts.push(t('venuePlan.stopped-served', { count: servedBound - served }));
    else facts.push(t('venuePlan.gap', { percent: (gap * 100).toFixed(1) }));
    return { headline: t('venuePlan.assigned', { wanted, served }), facts };
  };
}
