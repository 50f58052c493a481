import { InputNumber, Segmented, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ReachMeasure, reachMeasures } from '../../../../shared/venue/reach.ts';
import style from './reach.module.css';
import { type ReachView, unitOf } from './reach-view.ts';

interface Props {
  readonly view: ReachView;
  readonly measure: ReachMeasure;
  readonly limit: number;
  readonly textOf: (limit: number) => string;
  readonly onMeasure: (measure: ReachMeasure) => void;
  readonly onLimit: (limit: number) => void;
}

const bins = 30;
const step: Readonly<Record<ReachMeasure, number>> = { metres: 0.5, minutes: 1 };

/** How far is too far, under the picture of how far everybody is. */
export function ReachSlider({ view, measure, limit, textOf, onMeasure, onLimit }: Props) {
  const { t } = useTranslation();
  const width = view.max / bins;
  const counts = view.index.histogram(width * unitOf[measure], bins);
  const highest = Math.max(1, ...counts);
  const farther = view.index.withWay - view.index.countWithin(view.max * unitOf[measure]);
  const text = (value: number) => (Number.isInteger(value) ? value : value.toFixed(1));
  return (
    <div className={style.slider}>
      <div className={style.measure}>
        <span>{t('venue.reach.limit')}</span>
        <Segmented<ReachMeasure>
          size="small"
          value={measure}
          aria-label={t('venue.reach.measure')}
          options={reachMeasures.map((value) => ({ value, label: t(`venue.reach.measure-${value}`) }))}
          onChange={onMeasure}
        />
        <InputNumber<number>
          size="small"
          min={0}
          max={500}
          step={step[measure]}
          value={limit}
          aria-label={t('venue.reach.limit')}
          data-testid="reach-limit"
          onChange={(value) => value !== null && onLimit(value)}
        />
      </div>
      <div className={style.histogram} role="img" aria-label={t('venue.reach.histogram')}>
        {counts.map((count, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bins stand in their order.
            key={at}
            data-beyond={at * width >= limit}
            style={{ height: `${count === 0 ? 0 : Math.max(4, (100 * count) / highest)}%` }}
            title={t('venue.reach.bin', {
              from: text(at * width),
              to: text((at + 1) * width),
              unit: t(`venue.reach.measure-${measure}`),
              count,
            })}
          />
        ))}
      </div>
      <Slider
        min={0}
        max={view.max}
        step={step[measure]}
        value={Math.min(limit, view.max)}
        ariaLabelForHandle={t('venue.reach.limit')}
        tooltip={{ open: false }}
        onChange={onLimit}
      />
      {farther > 0 && (
        <p className={style.quiet}>
          {t('venue.reach.farther', {
            count: farther,
            limit: textOf(view.max),
            longest: textOf(Math.round(view.index.longest / unitOf[measure])),
          })}
        </p>
      )}
    </div>
  );
}
