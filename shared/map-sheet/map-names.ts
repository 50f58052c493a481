import type { Division } from '../division.ts';
import { boxAround, boxHitsCircle, type Circle } from './collision.ts';
import { pageRings, ringsContain } from './ground-shape.ts';
import { ink } from './ink.ts';
import type { MapContent } from './map-content.ts';
import type { MapView } from './map-view.ts';
import { type Box, circlePath, contains, grown, overlaps, type Setting, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { SpatialGrid } from './spatial-grid.ts';

interface Name {
  readonly content: string;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly spacing: number;
  /** Anchors to try, best first; the name is centred on an area place, and beside a dot. */
  readonly places: readonly Point[];
  readonly dot: boolean;
}

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

/** Points inside a division's visible part, those with most air around first: a coarse grid, ranked by the distance to the edge. */
function areaPlaces(rings: readonly (readonly Point[])[], frame: Box): Point[] {
  const places: { point: Point; air: number }[] = [];
  const vertices = rings.flat();
  for (let row = 1; row < 16; row++)
    for (let column = 1; column < 20; column++) {
      const point: Point = [frame.x + (frame.width * column) / 20, frame.y + (frame.height * row) / 16];
      if (!ringsContain(rings, point)) continue;
      let air = Math.min(
        point[0] - frame.x,
        frame.x + frame.width - point[0],
        point[1] - frame.y,
        frame.y + frame.height - point[1],
      );
      for (const [x, y] of vertices) air = Math.min(air, Math.hypot(x - point[0], y - point[1]));
      places.push({ point, air });
    }
  return places
    .sort((a, b) => b.air - a.air)
    .slice(0, 60)
    .map(({ point }) => point);
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

function divisionNames(data: SheetData, view: MapView): Name[] {
  const own = new Set(data.path.map(({ code }) => code));
  return data.divisions.flatMap((division: Division): Name[] => {
    if (division.level === 'city' || division.level === 'village') return [];
    const isOwn = division.code === data.division.code;
    if (isOwn && division.level !== 'township') return [];
    if (own.has(division.code) && !isOwn) return [];
    const child = division.parentCode === data.division.code;
    const style = {
      content: division.shortName,
      colour: isOwn || child ? ink.place : ink.faint,
      bold: isOwn || child,
    };
    if (division.polygon) {
      const rings = pageRings(division.polygon, view);
      if (rings.length === 0) return [];
      const size = division.level === 'banner' ? 4.2 : 3.2;
      return [{ ...style, size, spacing: size * 0.3, places: areaPlaces(rings, view.box), dot: false }];
    }
    if (!division.seat || !contains(view.box, view.toPage(division.seat))) return [];
    return [
      {
        ...style,
        size: isOwn ? 3.6 : 2.8,
        spacing: 0.1,
        places: [view.toPage(division.seat)],
        dot: true,
      },
    ];
  });
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
    ],
    [...fixed, ...main.symbols.flatMap(({ label }) => (label ? [label.box] : []))],
  );
  const circled = new Set(circles.map(({ division }) => division.shortName));
  const divisions = divisionNames(data, view).filter((name) => !circled.has(name.content));
  const named = new Set(divisions.map((name) => name.content.replace(/(镇|乡|苏木|街道|旗|区|市)$/u, '')));
  const places = [...data.places]
    .sort((a, b) => a.rank - b.rank)
    .filter(
      ({ name, lngLat }) =>
        !named.has(name.replace(/(镇|乡|苏木|街道|旗|区|市)$/u, '')) &&
        contains(view.box, view.toPage(lngLat)),
    )
    .map(
      ({ name, lngLat, rank }): Name => ({
        content: name,
        size: rank <= 2 ? 3.2 : 2.6,
        colour: ink.place,
        bold: rank <= 2,
        spacing: 0.1,
        places: [view.toPage(lngLat)],
        dot: true,
      }),
    );
  const waters = data.water.features.flatMap(({ geometry, properties }): Name[] => {
    if (!properties.name || geometry.type === 'LineString') return [];
    const rings = pageRings(geometry, view);
    if (rings.length === 0) return [];
    return [
      {
        content: properties.name,
        size: 2.6,
        colour: ink.waterText,
        bold: false,
        spacing: 0.6,
        places: areaPlaces(rings, view.box),
        dot: false,
      },
    ];
  });
  const items: SceneItem[] = [];
  for (const name of [...divisions, ...places, ...waters]) {
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
