import type { Division } from '../division.ts';
import { litDivision } from './base-map.ts';
import { pageRings, ringsContain } from './ground-shape.ts';
import { ink } from './ink.ts';
import type { MapView } from './map-view.ts';
import { type Box, contains } from './pen.ts';
import type { Point } from './projection.ts';
import type { SheetData } from './sheet-data.ts';

/** A name that wants to stand on the map. */
export interface Name {
  readonly content: string;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly spacing: number;
  /** Anchors to try, best first; the name is centred on an area place, and beside a dot. */
  readonly places: readonly Point[];
  readonly dot: boolean;
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

function divisionNames(data: SheetData, view: MapView): Name[] {
  const own = new Set(data.path.map(({ code }) => code));
  return data.divisions.flatMap((division: Division): Name[] => {
    if (division.level === 'city' || division.level === 'village') return [];
    // On the city's own sheet officials look for banners; 88 town names would drown them.
    if (data.division.level === 'city' && division.level === 'township') return [];
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

/** `乌兰木伦镇` and the place 乌兰木伦 are one and the same on a map. */
function stem(name: string): string {
  return name.replace(/(镇|乡|苏木|街道|旗|区|市)$/u, '');
}

function placeNames(data: SheetData, view: MapView, named: ReadonlySet<string>): Name[] {
  const lit = litDivision(data);
  const grounds = lit ? [lit] : data.divisions.filter(({ parentCode }) => parentCode === data.division.code);
  const rings = grounds.flatMap(({ polygon }) => (polygon ? pageRings(polygon, view) : []));
  return [...data.places]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ name, lngLat }) => !named.has(stem(name)) && contains(view.box, view.toPage(lngLat)))
    .map(({ name, lngLat, rank }): Name => {
      const at = view.toPage(lngLat);
      const inside = rings.length === 0 || ringsContain(rings, at);
      return {
        content: name,
        size: rank <= 2 && inside ? 3.2 : 2.6,
        colour: inside ? ink.place : ink.faint,
        bold: rank <= 2 && inside,
        spacing: 0.1,
        places: [at],
        dot: true,
      };
    });
}

function waterNames(data: SheetData, view: MapView): Name[] {
  return data.water.features.flatMap(({ geometry, properties }): Name[] => {
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
}

/**
 * Names in the order in which they may claim room: divisions, places, waters.
 * @param without names that stand on the map already.
 */
export function listNames(data: SheetData, view: MapView, without: readonly string[]): Name[] {
  const divisions = divisionNames(data, view).filter(({ content }) => !without.includes(content));
  const named = new Set([...without, ...divisions.map(({ content }) => content)].map(stem));
  return [...divisions, ...placeNames(data, view, named), ...waterNames(data, view)];
}
