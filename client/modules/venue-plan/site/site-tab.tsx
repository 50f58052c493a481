import { useEffect, useMemo, useState } from 'react';
import type { VenueTabProps } from '../../venue/venue-tab.ts';
import { namesOfProblem } from '../plan-names.ts';
import { Planner } from '../planner.tsx';
import { usePlanner } from '../use-planner.ts';
import { SiteFields } from './site-fields.tsx';
import { SiteList } from './site-list.tsx';
import { StillUnserved } from './still-unserved.tsx';
import { useSiteScene } from './use-site-scene.ts';
import { useSiteText } from './use-site-text.ts';

/** Where a few more places would help most: rules, suggestion, and what is kept of it. */
export function SiteTab(props: VenueTabProps) {
  const { clicked, onScene } = props;
  const planner = usePlanner(props, 'site');
  const { draft, setDraft, search, step, setStep, drawsOwn } = planner;
  const [picked, setPicked] = useState<string | null>(null);
  const textOf = useSiteText();
  const sceneOf = useSiteScene();
  const solution = search.solution;
  const result = solution?.result.kind === 'site' ? solution.result : null;
  const names = useMemo(() => solution && namesOfProblem(solution.task.problem), [solution]);
  const scene = useMemo(
    () => (result && names ? sceneOf(result, names, picked) : null),
    [result, names, picked, sceneOf],
  );
  useEffect(() => {
    if (scene && drawsOwn) onScene(scene);
  }, [scene, drawsOwn, onScene]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a click moves.
  useEffect(() => {
    if (clicked?.kind !== 'venue' || !result?.sites.some(({ id }) => id === clicked.id)) return;
    setPicked(clicked.id);
    if (step === 'rule') setStep('try');
  }, [clicked]);
  return (
    <Planner
      tab={props}
      kind="site"
      planner={planner}
      text={result && textOf(result)}
      worth={(result?.sites.length ?? 0) > 0}
      fields={
        <SiteFields
          site={draft.rule.site}
          onSite={(site) => setDraft({ ...draft, rule: { ...draft.rule, site } })}
        />
      }
      trial={
        result &&
        names && (
          <>
            <SiteList {...{ result, names, picked }} onPick={(id) => setPicked(id === picked ? null : id)} />
            <StillUnserved result={result} names={names} />
          </>
        )
      }
    />
  );
}
