import { useTranslation } from 'react-i18next';
import { formatRate, type IndicatorKey } from '../../../../shared/indicator.ts';
import { type Quarter, quarterNumber, quarterYear } from '../../../../shared/quarter.ts';
import { ChartCard } from '../../../ui/chart/chart-card.tsx';
import type { LineDash, LineMarker } from '../../../ui/chart/chart-data.ts';
import { type Asked, useTrend } from '../../indicator/indicator-queries.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { useChartTexts } from './share-bars.ts';

interface Line {
  readonly key: IndicatorKey;
  readonly colour: string;
  readonly dash: LineDash;
  readonly marker: LineMarker;
}

/** Told apart by dash and marker; red belongs to what is organised above scale. */
const lines: readonly Line[] = [
  { key: 'above-scale-organised', colour: '#a51d22', dash: 'solid', marker: 'circle' },
  { key: 'enterprise-coverage', colour: '#20242a', dash: 'dashed', marker: 'rect' },
  { key: 'social-coverage', colour: '#5b6470', dash: 'dotted', marker: 'triangle' },
  { key: 'new-member', colour: '#1d5fa8', dash: 'dashed', marker: 'diamond' },
];
const quartersShown = 8;

interface Props {
  readonly asked: Asked;
  readonly target: number | null;
  readonly onQuarter: (quarter: Quarter) => void;
}

/** The four rates over eight quarters, of the whole division whatever is filtered; a click opens the quarter. */
export function TrendChart({ asked, target, onQuarter }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const texts = useChartTexts();
  const steps = useTrend(asked, quartersShown).data ?? [];
  const rates = lines.map((line) => ({
    ...line,
    name: t(`official.indicator.${line.key}`),
    shortName: t(`official.short.${line.key}`),
  }));
  const at = target === null ? null : Math.round(1000 * target) / 10;
  return (
    <ChartCard
      testId="chart-trend"
      title={t('official.trend')}
      note={t('official.trend-note')}
      data={{
        kind: 'lines',
        lines: {
          unit: '%',
          mark: at === null ? null : { value: at, label: t('official.target-of', { target: at }) },
          steps: steps.map(({ quarter }) => ({
            key: quarter,
            label: `${String(quarterYear(quarter)).slice(2)}Q${quarterNumber(quarter)}`,
          })),
          series: rates.map(({ key, name, shortName, colour, dash, marker }) => ({
            name,
            shortName,
            colour,
            dash,
            marker,
            values: steps.map(({ tally }) => {
              const { numerator, denominator } = tally[key];
              return denominator ? Math.round((1000 * numerator) / denominator) / 10 : null;
            }),
          })),
        },
      }}
      table={{
        heads: [t('screen.quarter'), ...rates.map(({ shortName }) => shortName)],
        rows: steps.map(({ quarter, tally }) => ({
          key: quarter,
          label: quarterText(quarter),
          pressed: quarter === asked.quarter,
          cells: lines.map(({ key }) => formatRate(tally[key].numerator, tally[key].denominator)),
        })),
      }}
      texts={texts}
      onPick={onQuarter}
    />
  );
}
