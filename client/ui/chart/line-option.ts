import type { EChartsCoreOption } from 'echarts/core';
import type { LineData } from './chart-data.ts';

const text = '#20242a';

/** Lines over steps, told apart by dash and marker and named at their ends. */
export function lineOption({ steps, series, unit, mark = null }: LineData): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 38, right: 74, top: 18, bottom: 26 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: steps.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#9aa2ad' } },
      axisLabel: { color: text, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: text, fontSize: 11, formatter: `{value}${unit}` },
      splitLine: { lineStyle: { color: '#eceef1' } },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      textStyle: { fontSize: 12, color: text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value.toFixed(1)}${unit}` : '—'),
    },
    series: series.map(({ name, shortName, colour, dash, marker, values }, index) => ({
      type: 'line',
      name,
      symbol: marker,
      symbolSize: 8,
      cursor: 'pointer',
      lineStyle: { color: colour, type: dash, width: 2 },
      itemStyle: { color: colour },
      endLabel: { show: true, formatter: shortName, color: colour, fontSize: 11, distance: 6 },
      labelLayout: { moveOverlap: 'shiftY' },
      data: [...values],
      ...(index === 0 && mark
        ? {
            markLine: {
              symbol: 'none',
              silent: true,
              animation: false,
              lineStyle: { color: text, type: 'dashed', width: 1 },
              label: { formatter: mark.label, color: text, fontSize: 11, position: 'insideStartTop' },
              data: [{ yAxis: mark.value }],
            },
          }
        : {}),
    })),
  };
}
