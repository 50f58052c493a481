import { drawIndexPages } from './index-pages.ts';
import { drawInsetPages } from './inset-pages.ts';
import { drawMapPage } from './map-page.ts';
import { indexPageSize, mapPageSize } from './page-size.ts';
import type { Setting } from './pen.ts';
import { scaleScene } from './scale-scene.ts';
import type { Scene, Sheet } from './scene.ts';
import type { MeasureText, SheetData, SheetOptions, Translate } from './sheet-data.ts';
import { divisionTitle } from './title-block.ts';

/**
 * Draws the distribution map of a division and quarter: the map page first, then the pages of its index. Pure: the same data, options,
 * messages and font give the same scenes, byte for byte; no clock, no chance, no environment.
 *
 * Up to 30 organisations the whole index stands below the map and the sheet has one page. Banner and city sheets of more than 400
 * organisations are aggregated by division (see `sheet-mode.ts`).
 * @param t looks up `sheet.*` and `symbol.*` of the message catalogue (without HTML escaping).
 * @param measure widths of the very font the printers embed; numbers are placed by it.
 */
export function drawSheet(data: SheetData, options: SheetOptions, t: Translate, measure: MeasureText): Sheet {
  const setting: Setting = { t, measure, language: options.language };
  const mapSize = mapPageSize(options.size);
  const { scene, content, complete } = drawMapPage(data, mapSize, options.venues ?? true, setting);
  const indexSize = indexPageSize(options.size);
  const { plan, mode, placement } = content;
  const before = 1 + plan.insets.filter(({ onOwnPage }) => onOwnPage).length;
  const index: Scene[] = complete ? [] : drawIndexPages(data, content, indexSize, before, setting);
  const total = before + index.length;
  const enlargements = drawInsetPages(data, { content, total }, mapSize, setting);
  return {
    pages: [
      ...[scene, ...enlargements].map((page) => scaleScene(page, mapSize.magnification)),
      ...index.map((page) => scaleScene(page, indexSize.magnification)),
    ],
    bookmark: divisionTitle(data),
    facts: {
      mode,
      scale: plan.view.scale,
      insets: plan.insets.map(({ letter }) => letter),
      placement,
      numbers: new Map(content.index.map(({ number, organisation }) => [organisation.id, number])),
    },
  };
}
