import { useEffect, useState } from 'react';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { PlanKind } from '../../../../shared/venue-plan.ts';
import type { VenueScene } from '../../../map/venue-scene.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import type { VenuePlaceInAddress } from '../../venue/venue-tab.ts';
import { PlanCompare } from './plan-compare.tsx';
import { PlanDetail } from './plan-detail.tsx';
import { PlanList } from './plan-list.tsx';
import { SaveForm } from './save-form.tsx';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly kind: PlanKind;
  /** From the address: the plan that is open. */
  readonly planId: string | null;
  /** There is something worth keeping. */
  readonly solvable: boolean;
  readonly onScene: (scene: VenueScene) => void;
  readonly onGo: (where: VenuePlaceInAddress) => void;
  /** What lies on the map is no longer, or again, the trial. */
  readonly onElsewhere: (elsewhere: boolean) => void;
  /** The open plan was taken into the trial. */
  readonly onTaken: () => void;
}

/** Keeps a trial under a name, opens and compares what was kept, and sends it. */
export function KeepStep(props: Props) {
  const { divisionCode, quarter, kind, planId, onScene, onGo, onElsewhere } = props;
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  const elsewhere = planId !== null || pair !== null;
  useEffect(() => {
    onElsewhere(elsewhere);
    return () => onElsewhere(false);
  }, [elsewhere, onElsewhere]);
  if (planId)
    return (
      <PlanDetail
        key={planId}
        {...{ planId, kind, onScene, onGo }}
        onTaken={props.onTaken}
        onClose={() => onGo({ planId: null })}
      />
    );
  if (pair) return <PlanCompare pair={pair} onScene={onScene} onClose={() => setPair(null)} />;
  return (
    <>
      <SaveForm {...props} onSaved={(id) => onGo({ planId: id })} />
      <PlanList
        {...{ divisionCode, quarter, kind }}
        onOpen={(id) => onGo({ planId: id })}
        onCompare={(a, b) => setPair([a, b])}
      />
    </>
  );
}
