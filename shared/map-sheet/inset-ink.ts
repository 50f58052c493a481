import { venueColour } from '../symbol.ts';
import { drawBaseMap } from './base-map.ts';
import { drawCrosses } from './graticule.ts';
import { ink } from './ink.ts';
import type { MapContent } from './map-content.ts';
import { grouped } from './map-furniture.ts';
import type { MapPanel } from './map-panel.ts';
import { drawingOrder, type Inset, insetTitleBox, windowTag } from './map-plan.ts';
import { drawPanel } from './panel-ink.ts';
import { middleOf, rectangle, type Setting, stroke, text } from './pen.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { drawSymbol, drawVenue } from './symbol-ink.ts';

/** An enlargement with everything in it; the same in a corner of the map and on a page of its own. */
export function drawInset(
  data: SheetData,
  content: MapContent,
  index: number,
  { t, measure }: Setting,
): SceneItem {
  const { view, letter } = content.plan.insets[index] as Inset;
  const panel = content.insets[index] as MapPanel;
  const { box } = view;
  const title = t('sheet.insetTitle', { letter, scale: grouped(view.scale) });
  const width = measure(title, 2.8, true) + 3;
  return {
    kind: 'group',
    clip: box,
    items: [
      ...drawBaseMap(data, view),
      ...drawCrosses(view),
      ...(content.venues[index + 1] ?? []).flatMap(({ at, open }) => drawVenue(at, open, venueColour)),
      ...drawPanel(panel, middleOf(box)),
      rectangle({ ...insetTitleBox(box), width }, { fill: ink.accent }),
      text(title, box.x + 1.5, box.y + 3.6, 2.8, { bold: true, colour: '#ffffff' }),
    ],
  };
}

/** The enlargements that stand in corners of the map. */
export function drawInsets(data: SheetData, content: MapContent, setting: Setting): SceneItem[] {
  return content.plan.insets.flatMap((inset, index): SceneItem[] => {
    if (inset.onOwnPage) return [];
    const { box } = inset.view;
    return [
      rectangle({ ...box, x: box.x + 0.9, y: box.y + 0.9 }, { fill: '#000000', fillOpacity: 0.12 }),
      drawInset(data, content, index, setting),
      rectangle(box, { stroke: stroke(ink.accent, 0.5) }),
    ];
  });
}

/** On the main map: the frames of the enlarged windows with their letters, and small symbols inside, to show the crowd. */
export function drawWindows(content: MapContent, { t, measure }: Setting): SceneItem[] {
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
