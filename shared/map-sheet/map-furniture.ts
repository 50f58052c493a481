import { ink } from './ink.ts';
import type { MapView } from './map-view.ts';
import { type Box, pathOf, rectangle, type Setting, stroke, text } from './pen.ts';
import type { SceneItem } from './scene.ts';

/** `50,000` for every language: officials read grouped digits as they stand on other maps. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

const lengths = [5, 2, 1];

/** The longest round length whose bar is at most 36 mm. */
function barMetres(perMetre: number): number {
  const most = 36 / perMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  return (lengths.find((length) => length * power <= most) ?? 1) * power;
}

/** Where the plate with north arrow, scale and bar stands: the bottom left corner, kept clear by everything else. */
export function scalePlate(frame: Box): Box {
  return { x: frame.x + 2.5, y: frame.y + frame.height - 18.5, width: 62, height: 16 };
}

/** North arrow, 1:n and scale bar on a white plate. */
export function drawScalePlate(view: MapView, { t }: Setting): SceneItem[] {
  const plate = scalePlate(view.box);
  const metres = barMetres(view.millimetresPerMetre);
  const length = metres * view.millimetresPerMetre;
  const left = plate.x + 18;
  const top = plate.y + 9.4;
  const unit = metres >= 1000 ? 'km' : 'm';
  const amount = (share: number) => {
    const value = (metres * share) / (metres >= 1000 ? 1000 : 1);
    return String(Number(value.toFixed(2)));
  };
  const middle = plate.x + 8.5;
  const items: SceneItem[] = [
    rectangle(plate, { fill: '#ffffff', fillOpacity: 0.92, stroke: stroke(ink.rule, 0.15) }),
    {
      kind: 'path',
      d: pathOf(
        [
          [middle, plate.y + 5.2],
          [middle, plate.y + 14.6],
          [middle - 3, plate.y + 13],
        ],
        true,
      ),
      fill: ink.frame,
    },
    {
      kind: 'path',
      d: pathOf(
        [
          [middle, plate.y + 5.2],
          [middle + 3, plate.y + 13],
          [middle, plate.y + 14.6],
        ],
        true,
      ),
      fill: '#ffffff',
      stroke: stroke(ink.frame, 0.2),
    },
    {
      kind: 'path',
      d: pathOf(
        [
          [middle, plate.y + 5.2],
          [middle - 3, plate.y + 13],
        ],
        false,
      ),
      stroke: stroke(ink.frame, 0.2),
    },
    text('N', middle, plate.y + 4.4, 3.4, { bold: true, anchor: 'middle', colour: ink.frame }),
    text(t('sheet.scale', { scale: grouped(view.scale) }), left, plate.y + 6, 3.4, { bold: true }),
  ];
  for (let part = 0; part < 4; part++) {
    items.push(
      rectangle(
        { x: left + (part * length) / 4, y: top, width: length / 4, height: 1.1 },
        { fill: part % 2 === 0 ? ink.frame : '#ffffff', stroke: stroke(ink.frame, 0.15) },
      ),
    );
  }
  for (const share of [0, 0.5, 1]) {
    const content = share === 1 ? `${amount(share)} ${unit}` : amount(share);
    items.push(text(content, left + share * length, top + 4, 2.3, { anchor: 'middle', colour: ink.soft }));
  }
  return items;
}
