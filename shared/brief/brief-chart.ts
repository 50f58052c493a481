import { formatRate } from '../indicator.ts';
import { ink } from '../map-sheet/ink.ts';
import { type Box, circlePath, line, rectangle, stroke, text } from '../map-sheet/pen.ts';
import type { Point } from '../map-sheet/projection.ts';
import type { SceneItem } from '../map-sheet/scene.ts';
import type { BriefFacts } from './brief-facts.ts';

/**
 * A rate over the quarters, with the target as a dashed line and every value written at its point; readable without colour. A quarter
 * without a rate is a gap in the line.
 */
export function drawTrend(
  trend: BriefFacts['trend'],
  target: number | null,
  targetText: string | null,
  box: Box,
): SceneItem[] {
  const plot = { x: box.x + 4, y: box.y + 6, width: box.width - 22, height: box.height - 13 };
  const rates = trend.map(({ numerator, denominator }) => (denominator ? numerator / denominator : null));
  const known = [...rates.filter((rate) => rate !== null), ...(target === null ? [] : [target])];
  const least = Math.max(0, Math.floor((Math.min(...known, 1) - 0.05) * 10) / 10);
  const most = Math.min(1, Math.ceil((Math.max(...known, 0) + 0.05) * 10) / 10);
  const xOf = (index: number) => plot.x + 6 + ((plot.width - 12) * index) / Math.max(1, trend.length - 1);
  const yOf = (rate: number) => plot.y + plot.height * (1 - (rate - least) / (most - least || 1));
  // A value above its point would stand on the target's line: then it stands below.
  const meetsTarget = (rate: number) => {
    const above = target === null ? 0 : yOf(rate) - yOf(target);
    return above > 0 && above < 5.5;
  };
  const items: SceneItem[] = [
    rectangle(box, { fill: ink.panel }),
    line(
      [
        [plot.x, plot.y + plot.height],
        [plot.x + plot.width, plot.y + plot.height],
      ],
      stroke(ink.rule, 0.25),
    ),
  ];
  if (target !== null) {
    const y = yOf(target);
    items.push(
      line(
        [
          [plot.x, y],
          [plot.x + plot.width, y],
        ],
        stroke(ink.soft, 0.3, [1.6, 1.2]),
      ),
      text(targetText ?? '', plot.x + plot.width + 1, y + 1, 2.7, { colour: ink.soft }),
    );
  }
  let run: Point[] = [];
  const drawRun = () => {
    if (run.length > 1) items.push(line(run, stroke(ink.accent, 0.6)));
    run = [];
  };
  rates.forEach((rate, index) => {
    const { quarter, numerator, denominator } = trend[index] as BriefFacts['trend'][number];
    items.push(
      text(`${quarter.slice(2, 4)}Q${quarter.slice(5)}`, xOf(index), plot.y + plot.height + 4, 2.7, {
        anchor: 'middle',
        colour: ink.soft,
      }),
    );
    if (rate === null) {
      drawRun();
      return;
    }
    const at: Point = [xOf(index), yOf(rate)];
    run.push(at);
    items.push(
      text(formatRate(numerator, denominator), at[0], at[1] + (meetsTarget(rate) ? 4.4 : -2.2), 2.7, {
        anchor: 'middle',
        bold: index === trend.length - 1,
        halo: stroke(ink.panel, 0.6),
      }),
    );
  });
  drawRun();
  rates.forEach((rate, index) => {
    if (rate !== null)
      items.push({
        kind: 'path',
        d: circlePath([xOf(index), yOf(rate)], 0.9),
        fill: ink.accent,
        stroke: stroke('#ffffff', 0.25),
      });
  });
  return items;
}
