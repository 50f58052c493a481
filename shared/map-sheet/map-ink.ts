import { venueColour } from '../symbol.ts';
import { drawBaseMap } from './base-map.ts';
import { drawDivisionCircle } from './circle-ink.ts';
import { drawCrosses, drawFrame } from './graticule.ts';
import { drawInsets, drawWindows } from './inset-ink.ts';
import type { MapContent } from './map-content.ts';
import { drawScalePlate, scalePlate } from './map-furniture.ts';
import { drawNames } from './map-names.ts';
import { insetBoxes } from './map-plan.ts';
import { drawPanel } from './panel-ink.ts';
import { middleOf, type Setting } from './pen.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { drawVenue } from './symbol-ink.ts';

/** The map in its frame: ground, names, symbols and numbers, enlargements, scale. */
export function drawMap(data: SheetData, content: MapContent, setting: Setting): SceneItem[] {
  const { view } = content.plan;
  const fixed = [scalePlate(view.box), ...insetBoxes(content.plan)];
  return [
    {
      kind: 'group',
      clip: view.box,
      items: [
        ...drawBaseMap(data, view),
        ...drawCrosses(view),
        ...(content.venues[0] ?? []).flatMap(({ at, open }) => drawVenue(at, open, venueColour)),
        ...drawNames(data, content, view, fixed, setting),
        ...drawWindows(content, setting),
        ...content.circles.flatMap((circle) => drawDivisionCircle(circle)),
        ...drawPanel(content.main, middleOf(view.box)),
        ...drawInsets(data, content, setting),
        ...drawScalePlate(view, setting),
      ],
    },
    ...drawFrame(view),
  ];
}
