import { ink } from '../../map-sheet/ink.ts';
import { type Box, circlePath, line, overlaps, type Setting, stroke, text } from '../../map-sheet/pen.ts';
import type { Point } from '../../map-sheet/projection.ts';
import type { SceneItem } from '../../map-sheet/scene.ts';
import { drawVenue } from '../../map-sheet/symbol-ink.ts';
import { venueColour } from '../../symbol.ts';

/** Served: a filled dot; not served: a larger empty ring with a bar, told apart without colour. */
export function drawNeed(at: Point, served: boolean): SceneItem[] {
  if (served)
    return [{ kind: 'path', d: circlePath(at, 0.75), fill: ink.text, stroke: stroke('#ffffff', 0.2) }];
  const [x, y] = at;
  return [
    { kind: 'path', d: circlePath(at, 1.15), fill: '#ffffff', stroke: stroke(ink.text, 0.32) },
    line(
      [
        [x - 0.6, y],
        [x + 0.6, y],
      ],
      stroke(ink.text, 0.32),
    ),
  ];
}

/** A venue as a house with its number beside it, a suggested site as a ringed letter. */
export function drawHouse(at: Point, label: string, site: boolean): SceneItem[] {
  return site
    ? drawSite(at, label)
    : [...drawVenue(at, true, venueColour), labelAt([at[0] + 1.9, at[1] + 1], label)];
}

function drawSite(at: Point, label: string): SceneItem[] {
  return [
    { kind: 'path', d: circlePath(at, 2.6), fill: '#ffffff', stroke: stroke(venueColour, 0.6) },
    text(label, at[0], at[1] + 1.25, 3.6, { bold: true, anchor: 'middle', colour: venueColour }),
  ];
}

const labelSize = 2.7;

function labelAt([x, y]: Point, label: string): SceneItem {
  return text(label, x, y, labelSize, { bold: true, colour: venueColour, halo: stroke('#ffffff', 0.7) });
}

/** Houses with their numbers, each on the first side where it covers neither a house nor another number. */
export function drawHouses(
  houses: readonly { readonly at: Point; readonly label: string; readonly site: boolean }[],
  taken: Box[],
  measure: Setting['measure'],
): SceneItem[] {
  for (const { at, site } of houses) {
    const reach = site ? 2.8 : 1.5;
    taken.push({ x: at[0] - reach, y: at[1] - reach, width: 2 * reach, height: 2 * reach });
  }
  const symbols = houses.flatMap(({ at, label, site }) =>
    site ? drawSite(at, label) : drawVenue(at, true, venueColour),
  );
  const labels = houses.flatMap(({ at: [x, y], label, site }) => {
    if (site || label === '') return [];
    const width = measure(label, labelSize, true);
    const sides: Point[] = [
      [x + 1.8, y + 1],
      [x - 1.8 - width, y + 1],
      [x - width / 2, y - 2],
      [x - width / 2, y + 4],
      [x + 1.8, y - 1.4],
      [x + 1.8, y + 3.4],
    ];
    const boxOf = ([left, base]: Point): Box => ({ x: left, y: base - 2.2, width, height: 2.4 });
    const side =
      sides.find((each) => !taken.some((box) => overlaps(boxOf(each), box))) ?? (sides[0] as Point);
    taken.push(boxOf(side));
    return [labelAt(side, label)];
  });
  return [...symbols, ...labels];
}
