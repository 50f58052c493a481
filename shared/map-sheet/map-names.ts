import { boxAround, boxHitsCircle, type Circle } from './collision.ts';
import type { MapContent } from './map-content.ts';
import { listNames } from './map-name-list.ts';
import type { MapView } from './map-view.ts';
import { type Box, circlePath, contains, grown, overlaps, type Setting, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** What already stands on the map: names give way to it. */
class Taken {
  readonly #circles = new SpatialGrid<Circle>();
  readonly #boxes = new SpatialGrid<Box>();

  constructor(circles: readonly Circle[], boxes: readonly Box[]) {
    for (const circle of circles) this.#circles.add(circle, boxAround(circle));
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    this.#boxes.add(box, box);
  }

  isFree(box: Box): boolean {
    const room = grown(box, 0.6);
    if (this.#boxes.some(room, (other) => overlaps(room, other))) return false;
    return !this.#circles.some(room, (circle) => boxHitsCircle(room, circle));
  }
}

function beside([x, y]: Point, width: number, height: number): Box[] {
  const gap = 1.1;
  return [
    { x: x + gap, y: y - height / 2, width, height },
    { x: x - gap - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - gap - height, width, height },
    { x: x - width / 2, y: y + gap, width, height },
    { x: x + gap, y: y - gap - height, width, height },
    { x: x + gap, y: y + gap, width, height },
  ];
}

/** Names of divisions, then of places, then of waters, as far as they find room among symbols and numbers. */
export function drawNames(
  data: SheetData,
  content: MapContent,
  view: MapView,
  fixed: readonly Box[],
  { measure }: Setting,
): SceneItem[] {
  const { main, circles } = content;
  const taken = new Taken(
    [
      ...main.symbols.map(({ at, radius }) => ({ centre: at, radius })),
      ...circles.map(({ centre, radius }) => ({ centre, radius })),
      ...content.windowed.map(({ at }) => ({ centre: at, radius: 0.8 })),
      ...(content.venues[0] ?? []).map(({ at }) => ({ centre: at, radius: 1.5 })),
    ],
    [
      ...fixed,
      ...circles.map(({ caption }) => caption),
      ...main.symbols.flatMap(({ label }) => (label ? [label.box] : [])),
    ],
  );
  const items: SceneItem[] = [];
  for (const name of listNames(
    data,
    view,
    circles.map(({ division }) => division.shortName),
  )) {
    const width = measure(name.content, name.size, name.bold) + name.spacing * ([...name.content].length - 1);
    const height = name.size;
    const boxes = name.places.flatMap((place) =>
      name.dot
        ? beside(place, width, height)
        : [{ x: place[0] - width / 2, y: place[1] - height / 2, width, height }],
    );
    const inside = grown(view.box, -1);
    const box = boxes.find(
      (one) =>
        contains(inside, [one.x, one.y]) &&
        contains(inside, [one.x + one.width, one.y + one.height]) &&
        taken.isFree(one),
    );
    if (!box) continue;
    taken.add(box);
    const dot = name.places[0];
    if (name.dot && dot)
      items.push({
        kind: 'path',
        d: circlePath(dot, 0.55),
        fill: '#ffffff',
        stroke: stroke(name.colour, 0.3),
      });
    items.push(
      text(name.content, box.x, box.y + height * 0.88, name.size, {
        colour: name.colour,
        bold: name.bold,
        halo: stroke('#ffffff', 0.8),
        letterSpacingMillimetres: name.spacing,
      }),
    );
  }
  return items;
}
