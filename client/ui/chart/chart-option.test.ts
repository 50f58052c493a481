import { expect, it } from 'vitest';
import { barOption } from './bar-option.ts';
import { type ChartData, chartHeight, type LineSeries } from './chart-data.ts';
import { lineOption } from './line-option.ts';

interface Drawn {
  readonly type: string;
  readonly data: readonly unknown[];
  readonly itemStyle: { readonly color: string; readonly decal?: { readonly symbol: string } };
  readonly lineStyle?: { readonly type: string };
  readonly symbol?: string;
  readonly markLine?: unknown;
}
const seriesOf = (option: object) => (option as { series: Drawn[] }).series;

const bars = {
  series: [
    { name: '已组建', colour: '#c53a38', pattern: 'solid' },
    { name: '未组建', colour: '#9a5b00', pattern: 'hatch' },
    { name: '其他', colour: '#6b7280', pattern: 'outline' },
  ],
  rows: [
    { key: 'B', label: '采矿业', values: [3, 2, 1], note: '6 家', lit: true },
    { key: 'F', label: '批发和零售业', values: [0, 1, 0], note: '1 家', lit: false },
  ],
  mark: { value: 80, label: '目标 80%' },
} as const;

it('tells 3 series of bars apart without their colour: plain, hatched, outlined', () => {
  const drawn = seriesOf(barOption(bars, false));
  expect(drawn.map(({ itemStyle }) => itemStyle.decal?.symbol)).toEqual(['none', 'rect', 'none']);
  expect(drawn[2]?.itemStyle.color).toBe('#ffffff');
  expect(drawn.filter(({ markLine }) => markLine)).toHaveLength(1);
});

it('ends its axis at the longest bar of 6, pales what is not lit, and is as high as its 2 bars', () => {
  const option = barOption(bars, false) as { xAxis: { max: number } };
  expect(option.xAxis.max).toBe(6);
  expect(seriesOf(option)[0]?.data).toEqual([
    { value: 3, itemStyle: { opacity: 1 } },
    { value: 0, itemStyle: { opacity: 0.28 } },
  ]);
  const data: ChartData = { kind: 'bars', bars };
  const empty: ChartData = { kind: 'bars', bars: { ...bars, rows: [], mark: null } };
  expect(chartHeight(data) - chartHeight(empty)).toBe(26 + 18);
});

it('tells 2 lines apart by dash and marker, and leaves a gap where there is no value', () => {
  const line = (dash: LineSeries['dash'], marker: LineSeries['marker']): LineSeries => ({
    name: dash,
    shortName: dash,
    colour: '#000000',
    dash,
    marker,
    values: [1, null],
  });
  const steps = [
    { key: '2026Q1', label: '26Q1' },
    { key: '2026Q2', label: '26Q2' },
  ];
  const series = [line('solid', 'circle'), line('dashed', 'rect')];
  const drawn = seriesOf(lineOption({ steps, series, unit: '%' }));
  expect(drawn.map(({ lineStyle, symbol }) => [lineStyle?.type, symbol])).toEqual([
    ['solid', 'circle'],
    ['dashed', 'rect'],
  ]);
  expect(drawn[0]?.data).toEqual([1, null]);
});
