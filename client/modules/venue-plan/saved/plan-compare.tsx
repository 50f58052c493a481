import { Button, Segmented, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VenueScene } from '../../../map/venue-scene.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useErrorText } from '../../setting/error-text.ts';
import style from '../plan.module.css';
import { type PlansCompared, usePlansCompared } from '../plan-queries.ts';
import { CompareFigures } from './compare-figures.tsx';
import { CompareList } from './compare-list.tsx';
import { extentOfPlans, usePlanScene } from './plan-content.tsx';

interface Props {
  readonly pair: readonly [string, string];
  readonly onScene: (scene: VenueScene) => void;
  readonly onClose: () => void;
}

/** Two plans side by side: their figures, what differs, and on the map one or the other. */
export function PlanCompare({ pair, onScene, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error, refetch } = usePlansCompared(pair[0], pair[1]);
  return (
    <>
      <div className={style.block}>
        <Button size="small" icon={<Icon name="back" />} onClick={onClose}>
          {t('venuePlan.back-to-plans')}
        </Button>
      </div>
      {error ? (
        <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
      ) : data ? (
        <Compared data={data} onScene={onScene} />
      ) : (
        <Skeleton className={style.block} active />
      )}
    </>
  );
}

function Compared({ data, onScene }: { data: PlansCompared; onScene: (scene: VenueScene) => void }) {
  const { t } = useTranslation();
  const [side, setSide] = useState<'a' | 'b'>('a');
  const [picked, setPicked] = useState<string | null>(null);
  // Of both, so that the map stays where it is when the other one is shown.
  const whole = useMemo(() => extentOfPlans([data.a, data.b]), [data]);
  const scene = usePlanScene(data[side], picked, whole);
  useEffect(() => {
    onScene(scene);
  }, [scene, onScene]);
  return (
    <section className={style.compare} data-testid="plan-compare">
      <Segmented<'a' | 'b'>
        block
        value={side}
        aria-label={t('venuePlan.on-map')}
        onChange={setSide}
        options={(['a', 'b'] as const).map((each) => ({
          value: each,
          label: t('venuePlan.on-map-plan', { side: each.toUpperCase(), name: data[each].name }),
        }))}
      />
      {data.comparison ? (
        <>
          <CompareFigures data={data} />
          <CompareList data={data} picked={picked} onPick={setPicked} />
        </>
      ) : (
        <p className={style.block}>{t('venuePlan.compare-kinds')}</p>
      )}
    </section>
  );
}
