import { headerHeight, indexHeader, indexRow } from './index-table.ts';
import type { MapContent } from './map-content.ts';
import type { Box, Setting } from './pen.ts';
import type { SceneItem } from './scene.ts';

/** With so few organisations the whole index stands below the map and the sheet is a single page. */
const bandLimit = 30;

/** The complete index below the map, in two columns, when there is little of it; null when it needs pages of its own. */
export function drawIndexBand(
  content: MapContent,
  box: Omit<Box, 'height'>,
  setting: Setting,
): { items: SceneItem[]; height: number } | null {
  if (content.mode !== 'individual' || content.index.length > bandLimit) return null;
  const width = (box.width - 6) / 2;
  const rows = content.index.map((entry) => indexRow(entry, width, setting));
  const half = Math.ceil(rows.length / 2);
  const items: SceneItem[] = [];
  let height = 0;
  for (const [index, part] of [rows.slice(0, half), rows.slice(half)].entries()) {
    if (part.length === 0) continue;
    const x = box.x + index * (width + 6);
    let y = box.y;
    items.push(...indexHeader(x, y, width, setting));
    y += headerHeight;
    for (const [position, row] of part.entries()) {
      items.push(...row.draw(x, y, position % 2 === 1));
      y += row.height;
    }
    height = Math.max(height, y - box.y);
  }
  return { items, height };
}
