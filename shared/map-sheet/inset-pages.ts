import { bandWidth, drawFrame } from './graticule.ts';
import { drawInset } from './inset-ink.ts';
import type { MapContent } from './map-content.ts';
import { pageScene } from './page-scene.ts';
import type { PageSize } from './page-size.ts';
import type { Box, Setting } from './pen.ts';
import type { Scene } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { divisionTitle } from './title-block.ts';

const sideMargin = 12;

/** The frame of an enlargement that takes a whole page of this size. */
export function ownPageFrame(page: PageSize): Box {
  return {
    x: sideMargin + bandWidth,
    y: 24 + bandWidth,
    width: page.width - 2 * (sideMargin + bandWidth),
    height: page.height - 24 - 13 - 2 * bandWidth,
  };
}

/** The pages of enlargements that found no room on the map page. */
export function drawInsetPages(
  data: SheetData,
  { content, total }: { content: MapContent; total: number },
  page: PageSize,
  setting: Setting,
): Scene[] {
  const title = setting.t('sheet.insetPageTitle', { division: divisionTitle(data) });
  return content.plan.insets.flatMap((inset, index): Scene[] => {
    if (!inset.onOwnPage) return [];
    const number = 2 + content.plan.insets.slice(0, index).filter(({ onOwnPage }) => onOwnPage).length;
    return [
      pageScene(data, title, page, number, total, setting, [
        drawInset(data, content, index, setting),
        ...drawFrame(inset.view, false),
      ]),
    ];
  });
}
