import { drawIndicators } from './indicator-box.ts';
import { drawLegend } from './legend.ts';
import { drawLocator } from './locator.ts';
import type { MapContent } from './map-content.ts';
import type { Box, Setting } from './pen.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { drawUrgentList } from './urgent-list.ts';

const gap = 5;

/** The side column: legend, indicators, the unorganised above-scale ones as far as they fit, and where the division lies. */
export function drawSide(data: SheetData, content: MapContent, column: Box, setting: Setting): SceneItem[] {
  const items: SceneItem[] = [];
  const { x, width } = column;
  let y = column.y;
  const bottom = column.y + column.height;
  const legend = drawLegend(data, content, x, y, width, setting);
  items.push(...legend.items);
  y += legend.height + gap;
  const indicators = drawIndicators(data.indicators, x, y, width, setting);
  items.push(...indicators.items);
  y += indicators.height + gap - 2;
  const locatorHeight = 50;
  const locatorTop = bottom - locatorHeight;
  const locator =
    locatorTop >= y
      ? drawLocator(data, { x, y: locatorTop, width, height: locatorHeight }, content.plan.view, setting)
      : null;
  if (locator) items.push(...locator.items);
  const room = (locator ? locatorTop - gap : bottom) - y;
  const urgent = drawUrgentList(content.index, x, y, width, room, setting);
  if (urgent) items.push(...urgent.items);
  return items;
}
