import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useMedia } from '../use-media.ts';
import { barOption } from './bar-option.ts';
import { type ChartData, chartHeight } from './chart-data.ts';
import { lineOption } from './line-option.ts';

use([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  AriaComponent,
  LabelLayout,
  SVGRenderer,
]);

interface Props {
  readonly data: ChartData;
  /** What is read out; the numbers are in the table beside it. */
  readonly label: string;
  readonly onPick: (key: string) => void;
}

const font = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC Variable', sans-serif";

/** Draws a chart into the page; the whole row or column of a value can be clicked, not only its bar or point. */
export function ChartCanvas({ data, label, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const phone = useMedia('(max-width: 899px)');
  const latest = useRef({ data, onPick });
  latest.current = { data, onPick };

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const created = init(element, null, { renderer: 'svg' });
    chart.current = created;
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(element);
    created.getZr().on('click', ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) => {
      const { data: shown, onPick: pick } = latest.current;
      const [keys, at] =
        shown.kind === 'bars'
          ? [shown.bars.rows, created.convertFromPixel({ yAxisIndex: 0 }, offsetY)]
          : [shown.lines.steps, created.convertFromPixel({ xAxisIndex: 0 }, offsetX)];
      const key = keys[Math.round(Number(at))]?.key;
      if (key !== undefined) pick(key);
    });
    return () => {
      observer.disconnect();
      chart.current = null;
      created.dispose();
    };
  }, []);

  const height = chartHeight(data);
  useEffect(() => {
    const option = data.kind === 'bars' ? barOption(data.bars, phone) : lineOption(data.lines);
    const aria = { enabled: true, label: { enabled: true, description: label }, decal: { show: true } };
    chart.current?.resize({ height });
    chart.current?.setOption({ textStyle: { fontFamily: font }, aria, ...option }, { notMerge: true });
  }, [data, label, phone, height]);

  return <div ref={box} className="chart-canvas" role="img" aria-label={label} style={{ height }} />;
}
