import { unorganisedColour } from '../symbol.ts';
import { drawFoot, footHeight } from './foot.ts';
import { bandWidth } from './graticule.ts';
import { drawIndexBand } from './index-band.ts';
import { ink } from './ink.ts';
import { ownPageFrame } from './inset-pages.ts';
import { layOutMap, type MapContent } from './map-content.ts';
import { scalePlate } from './map-furniture.ts';
import { drawMap } from './map-ink.ts';
import type { PageSize } from './page-size.ts';
import { type Box, rectangle, type Setting, text } from './pen.ts';
import type { Scene } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { drawSide } from './side-column.ts';
import { divisionTitle, drawTitle, titleHeight } from './title-block.ts';

const margin = 10;
const sideWidth = 88;
const gap = 5;

export interface MapPage {
  readonly scene: Scene;
  readonly content: MapContent;
  /** Whether the whole index already stands on this page. */
  readonly complete: boolean;
}

/** Lays out and draws the map page: title, map, side column, the index when it is short, and the foot. */
export function drawMapPage(data: SheetData, page: PageSize, venues: boolean, setting: Setting): MapPage {
  const bottom = page.height - footHeight - 3;
  const outer = {
    x: margin,
    y: titleHeight,
    width: page.width - 2 * margin - sideWidth - gap,
    height: bottom - titleHeight,
  };
  const frameFor = (bandHeight: number): Box => ({
    x: outer.x + bandWidth,
    y: outer.y + bandWidth,
    width: outer.width - 2 * bandWidth,
    height: outer.height - 2 * bandWidth - bandHeight,
  });
  const layOut = (frame: Box) =>
    layOutMap(data, frame, ownPageFrame(page), page.magnification, [scalePlate(frame)], { venues }, setting);
  let content = layOut(frameFor(0));
  // The frame's height changes the numbering and with it, through line breaks, the band's height: three passes settle it.
  let band = drawIndexBand(content, outer, setting);
  let reserved = 0;
  for (let pass = 0; band && band.height > reserved && pass < 3; pass++) {
    reserved = band.height;
    if (reserved > outer.height * 0.42) {
      band = null;
      content = layOut(frameFor(0));
      break;
    }
    content = layOut(frameFor(reserved + gap - 1));
    const { y, height } = content.plan.view.box;
    band = drawIndexBand(content, { ...outer, y: y + height + bandWidth + gap - 1 }, setting);
  }
  const side: Box = {
    x: page.width - margin - sideWidth,
    y: titleHeight,
    width: sideWidth,
    height: bottom - titleHeight,
  };
  const missing = content.placement.failed;
  return {
    content,
    complete: band !== null,
    scene: {
      widthMillimetres: page.width,
      heightMillimetres: page.height,
      title: setting.t('sheet.title', { division: divisionTitle(data) }),
      items: [
        rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
        ...drawTitle(data, page.width, margin, setting),
        ...drawMap(data, content, setting),
        ...drawSide(data, content, side, setting),
        ...(band?.items ?? []),
        ...drawFoot(data, content.plan.view, margin, bottom + 1.5, page.width - 2 * margin, setting),
        ...(missing > 0
          ? [
              text(setting.t('sheet.unnumbered', { n: missing }), page.width - margin, bottom + 4.5, 2.5, {
                anchor: 'end',
                colour: unorganisedColour,
              }),
            ]
          : []),
      ],
    },
  };
}
