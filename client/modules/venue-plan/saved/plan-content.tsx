import { useEffect, useMemo, useState } from 'react';
import type { Bbox } from '../../../../shared/division.ts';
import { bboxOfPositions, widenBbox } from '../../../../shared/geometry/bbox.ts';
import type { PlanResult } from '../../../../shared/venue-plan.ts';
import type { VenueScene } from '../../../map/venue-scene.ts';
import { AssignList } from '../assign/assign-list.tsx';
import { assignRows } from '../assign/assign-rows.ts';
import { focusOf } from '../assign/assign-scene.ts';
import { useAssignScene } from '../assign/use-assign-scene.ts';
import { useAssignText } from '../assign/use-assign-text.ts';
import { namesOfView } from '../plan-names.ts';
import type { PlanView } from '../plan-queries.ts';
import { SiteList } from '../site/site-list.tsx';
import { useSiteScene } from '../site/use-site-scene.ts';
import { useSiteText } from '../site/use-site-text.ts';
import type { PlanHeadline } from '../summary-box.tsx';

/** What a result comes to, of either kind. */
export function usePlanHeadline() {
  const [assign, site] = [useAssignText(), useSiteText()];
  return (result: PlanResult): PlanHeadline => (result.kind === 'assign' ? assign(result) : site(result));
}

/** The scene of a kept plan. @param whole what the map shows while nothing is picked. */
export function usePlanScene(plan: PlanView, picked: string | null, whole: Bbox | null): VenueScene {
  const [assign, site] = [useAssignScene(), useSiteScene()];
  return useMemo(() => {
    const names = namesOfView(plan);
    const { result } = plan;
    if (result.kind === 'site') return { ...site(result, names, picked), focus: whole };
    const near = picked === null ? null : focusOf(result, names, picked);
    return { ...assign(result, names, picked), focus: near ?? whole };
  }, [plan, picked, whole, assign, site]);
}

/** Around everything that plans speak of; null when none of it has a place on the map. */
export function extentOfPlans(plans: readonly PlanView[]): Bbox | null {
  const places = plans.flatMap(({ names, result }) => [
    ...Object.values(names.organisations).map(({ lngLat }) => lngLat),
    ...Object.values(names.venues).map(({ lngLat }) => lngLat),
    ...(result.kind === 'site' ? result.sites.map(({ lngLat }) => lngLat) : []),
  ]);
  const located = places.filter((each) => each !== null);
  return located.length === 0 ? null : widenBbox(bboxOfPositions(located), 0.02);
}

/** The rows of a kept plan, and the plan on the map. */
export function PlanContent({ plan, onScene }: { plan: PlanView; onScene: (scene: VenueScene) => void }) {
  const [picked, setPicked] = useState<string | null>(null);
  const whole = useMemo(() => extentOfPlans([plan]), [plan]);
  const scene = usePlanScene(plan, picked, whole);
  useEffect(() => {
    onScene(scene);
  }, [scene, onScene]);
  const names = useMemo(() => namesOfView(plan), [plan]);
  const { result } = plan;
  const pick = (id: string) => setPicked(id === picked ? null : id);
  return result.kind === 'assign' ? (
    <AssignList rows={assignRows(result, names)} picked={picked} onPick={pick} />
  ) : (
    <SiteList result={result} names={names} picked={picked} onPick={pick} />
  );
}
