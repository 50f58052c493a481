import { unorganisedColour, venueColour } from '../symbol.ts';
import { drawBaseMap } from './base-map.ts';
import { drawDivisionCircle } from './circle-ink.ts';
import { drawFoot, footHeight } from './foot.ts';
import { bandWidth, drawCrosses, drawFrame } from './graticule.ts';
import { headerHeight, indexHeader, indexRow } from './index-table.ts';
import { drawIndicators } from './indicator-box.ts';
import { ink } from './ink.ts';
import { drawLegend } from './legend.ts';
import { drawLocator } from './locator.ts';
import { layOutMap, type MapContent } from './map-content.ts';
import { drawScalePlate, grouped, scalePlate } from './map-furniture.ts';
import { drawNames } from './map-names.ts';
import type { MapPanel } from './map-panel.ts';
import { drawingOrder, type Inset, insetBoxes, insetTitleBox, windowTag } from './map-plan.ts';
import { pageScene } from './page-scene.ts';
import type { PageSize } from './page-size.ts';
import { drawPanel } from './panel-ink.ts';
import { type Box, contains, rectangle, type Setting, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { Scene, SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { drawSymbol, drawVenue } from './symbol-ink.ts';
import { divisionTitle, drawTitle, titleHeight } from './title-block.ts';
import { drawUrgentList } from './urgent-list.ts';

const margin = 10;
const sideWidth = 88;
const gap = 5;
/** With so few organisations the whole index stands below the map and the sheet is a single page. */
const bandLimit = 30;

function middleOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}

/** An enlargement with everything in it; the same in a corner of the map and on a page of its own. */
function drawInset(data: SheetData, inset: Inset, panel: MapPanel, { t, measure }: Setting): SceneItem {
  const { view, letter } = inset;
  const { box } = view;
  const title = t('sheet.insetTitle', { letter, scale: grouped(view.scale) });
  const width = measure(title, 2.8, true) + 3;
  return {
    kind: 'group',
    clip: box,
    items: [
      ...drawBaseMap(data, view),
      ...drawCrosses(view),
      ...drawPanel(panel, middleOf(box)),
      rectangle({ ...insetTitleBox(box), width }, { fill: ink.accent }),
      text(title, box.x + 1.5, box.y + 3.6, 2.8, { bold: true, colour: '#ffffff' }),
    ],
  };
}

function drawInsets(data: SheetData, content: MapContent, setting: Setting): SceneItem[] {
  return content.plan.insets.flatMap((inset, index): SceneItem[] => {
    const panel = content.insets[index];
    if (!panel || inset.onOwnPage) return [];
    const { box } = inset.view;
    return [
      rectangle({ ...box, x: box.x + 0.9, y: box.y + 0.9 }, { fill: '#000000', fillOpacity: 0.12 }),
      drawInset(data, inset, panel, setting),
      rectangle(box, { stroke: stroke(ink.accent, 0.5) }),
    ];
  });
}

function drawWindows(content: MapContent, { t, measure }: Setting): SceneItem[] {
  const small = [...content.windowed].sort((a, b) =>
    drawingOrder(a.plotted.symbolClass, b.plotted.symbolClass),
  );
  const { insets } = content.plan;
  return [
    ...small.flatMap(({ plotted, at }) => drawSymbol(plotted.symbolClass, at, null, 0.42)),
    ...insets.flatMap((inset): SceneItem[] => {
      const { window, letter, onOwnPage } = inset;
      const page = 2 + insets.filter((other) => other.onOwnPage).indexOf(inset);
      const words = onOwnPage ? t('sheet.insetOnPage', { letter, page }) : letter;
      const tag = windowTag(window);
      const width = Math.max(tag.width, measure(words, 2.8, true) + 1.6);
      return [
        rectangle(window, { stroke: stroke('#ffffff', 0.9) }),
        rectangle(window, { stroke: stroke(ink.accent, 0.4) }),
        rectangle({ ...tag, width }, { fill: ink.accent }),
        text(words, window.x + width / 2, window.y - 0.98, 2.8, {
          bold: true,
          anchor: 'middle',
          colour: '#ffffff',
        }),
      ];
    }),
  ];
}

/** The frame of an enlargement that takes a whole page of this size. */
function ownPageFrame(page: PageSize): Box {
  return {
    x: margin + bandWidth,
    y: 24 + bandWidth,
    width: page.width - 2 * (margin + bandWidth),
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
    const panel = content.insets[index];
    if (!panel || !inset.onOwnPage) return [];
    const number = 2 + content.plan.insets.slice(0, index).filter(({ onOwnPage }) => onOwnPage).length;
    return [
      pageScene(data, title, page, number, total, setting, [
        drawInset(data, inset, panel, setting),
        ...drawFrame(inset.view, false),
      ]),
    ];
  });
}

function drawMap(data: SheetData, content: MapContent, venues: boolean, setting: Setting): SceneItem[] {
  const { view } = content.plan;
  const fixed = [scalePlate(view.box), ...insetBoxes(content.plan)];
  const inside = venues ? data.venues.filter(({ lngLat }) => contains(view.box, view.toPage(lngLat))) : [];
  return [
    {
      kind: 'group',
      clip: view.box,
      items: [
        ...drawBaseMap(data, view),
        ...drawCrosses(view),
        ...inside.flatMap(({ lngLat, openForSharing }) =>
          drawVenue(view.toPage(lngLat), openForSharing, venueColour),
        ),
        ...drawNames(data, content, view, fixed, setting),
        ...drawWindows(content, setting),
        ...content.circles.flatMap((circle) => drawDivisionCircle(circle, setting)),
        ...drawPanel(content.main, middleOf(view.box)),
        ...drawInsets(data, content, setting),
        ...drawScalePlate(view, setting),
      ],
    },
    ...drawFrame(view),
  ];
}

function drawSide(
  data: SheetData,
  content: MapContent,
  column: Box,
  venues: boolean,
  setting: Setting,
): SceneItem[] {
  const items: SceneItem[] = [];
  const { x, width } = column;
  let y = column.y;
  const bottom = column.y + column.height;
  const legend = drawLegend(data, content, x, y, width, setting, venues);
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

/** The complete index below the map, in two columns, when there is little of it; null when it needs pages of its own. */
function indexBand(
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
    layOutMap(data, frame, ownPageFrame(page), page.magnification, [scalePlate(frame)], setting);
  let content = layOut(frameFor(0));
  // The frame's height changes the numbering and with it, through line breaks, the band's height: three passes settle it.
  let band = indexBand(content, outer, setting);
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
    band = indexBand(content, { ...outer, y: y + height + bandWidth + gap - 1 }, setting);
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
        ...drawMap(data, content, venues, setting),
        ...drawSide(data, content, side, venues, setting),
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
