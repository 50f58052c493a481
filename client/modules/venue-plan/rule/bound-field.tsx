import { InputNumber, Segmented, Slider } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import style from '../plan.module.css';

interface Props {
  readonly bound: WayBound;
  readonly onBound: (bound: WayBound) => void;
}

const ranges = {
  metres: { first: 10_000, unit: 1000, max: 60 },
  minutes: { first: 20, unit: 1, max: 90 },
} as const;

/** How far is too far, in kilometres or minutes. The ground is asked for again only when the slider rests. */
export function BoundField({ bound, onBound }: Props) {
  const { t } = useTranslation();
  const { unit, max } = ranges[bound.kind];
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? bound.value / unit;
  const rest = (value: number) => {
    setMoving(null);
    onBound({ ...bound, value: value * unit });
  };
  return (
    <div className={style.bound}>
      <Segmented<WayBound['kind']>
        value={bound.kind}
        aria-label={t('venuePlan.bound')}
        options={(['metres', 'minutes'] as const).map((kind) => ({
          value: kind,
          label: t(`venuePlan.bound-${kind}`),
        }))}
        onChange={(kind) => {
          setMoving(null);
          onBound({ kind, value: ranges[kind].first });
        }}
      />
      <Slider
        min={1}
        max={max}
        value={Math.min(max, shown)}
        ariaLabelForHandle={t('venuePlan.bound')}
        onChange={setMoving}
        onChangeComplete={rest}
        tooltip={{ open: false }}
      />
      <InputNumber<number>
        className={style.number}
        min={0.5}
        max={200}
        value={shown}
        aria-label={t('venuePlan.bound')}
        onChange={(value) => value !== null && value >= 0.5 && rest(value)}
      />
    </div>
  );
}
