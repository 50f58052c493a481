import type { EChartsCoreOption } from 'echarts/core';
import type { BarData, BarPattern } from './chart-data.ts';

const text = '#20242a';
const quiet = '#5b6470';
const none = 'none';
const noteWidth = 92;

/** Lines across the area; `none` keeps the library's own pattern away. */
function decalOf(pattern: BarPattern) {
  if (pattern !== 'hatch') return { symbol: none };
  const dash = { dashArrayX: [1, 0], dashArrayY: [2, 3] };
  return { ...dash, symbol: 'rect', rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.65)' };
}

/** Bars lying on their side, names to the left, the numbers behind their ends. */
export function barOption({ series, rows, mark = null, max }: BarData, phone: boolean): EChartsCoreOption {
  const longest = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const axis = { type: 'category', inverse: true, axisTick: { show: false } };
  const opacity = (lit: boolean) => (lit ? 1 : 0.28);
  return {
    animation: false,
    grid: { left: phone ? 92 : 104, right: noteWidth + 8, top: mark ? 22 : 4, bottom: 4 },
    xAxis: {
      type: 'value',
      max: max ?? longest,
      axisLabel: { show: false },
      splitLine: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    yAxis: [
      {
        ...axis,
        data: rows.map(({ label }) => label),
        axisLine: { lineStyle: { color: '#d9dde3' } },
        axisLabel: { color: text, fontSize: 12, width: phone ? 84 : 96, overflow: 'truncate', interval: 0 },
      },
      {
        // The numbers, one below the other, clear of the bars.
        ...axis,
        position: 'right',
        data: rows.map(({ note }) => note),
        axisLine: { show: false },
        axisLabel: {
          align: 'right',
          margin: noteWidth - 2,
          color: (_: string | undefined, index = 0) => (rows[index]?.lit ? text : quiet),
          fontSize: 12,
          interval: 0,
        },
      },
    ],
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      textStyle: { fontSize: 12, color: text },
    },
    series: [
      ...series.map(({ name, colour, pattern }, index) => ({
        type: 'bar',
        name,
        stack: 'all',
        barWidth: 14,
        cursor: 'pointer',
        itemStyle: {
          color: pattern === 'outline' ? '#ffffff' : colour,
          borderColor: colour,
          borderWidth: pattern === 'outline' ? 1.2 : 0,
          decal: decalOf(pattern),
        },
        data: rows.map(({ values, lit }) => ({
          value: values[index] ?? 0,
          itemStyle: { opacity: opacity(lit) },
        })),
        ...(index === 0 && mark
          ? {
              markLine: {
                symbol: none,
                silent: true,
                animation: false,
                lineStyle: { color: text, type: 'dashed', width: 1.2 },
                label: { formatter: mark.label, color: text, fontSize: 11, position: 'start', distance: 2 },
                data: [{ xAxis: mark.value }],
              },
            }
          : {}),
      })),
    ],
  };
}
