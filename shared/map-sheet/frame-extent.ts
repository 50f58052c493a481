import type { Bbox, LngLat } from '../division.ts';
import { positionsOf } from './ground-shape.ts';
import { type Point, type Projection, transverseMercator } from './projection.ts';
import type { SheetData } from './sheet-data.ts';

/** The ground a sheet must show. */
export interface FrameExtent {
  readonly projection: Projection;
  /** Projected metres. */
  readonly min: Point;
  readonly max: Point;
  /** What the extent was taken from; without a polygon the sheet says that its surround is schematic. */
  readonly basis: 'polygon' | 'organisations' | 'surround';
}

const leastExtentMetres = 1_200;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function middleOf(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/**
 * The points that belong to the main body. A point counts as far off when it is more than 3.5 times as far from the middle as nine
 * points in ten are; a wrong coordinate 200 km away must not shrink a town to a dot. It still shows, as an arrow at the frame.
 */
export function mainBody(points: readonly Point[]): Point[] {
  if (points.length < 5) return [...points];
  const centre: Point = [middleOf(points.map(([x]) => x)), middleOf(points.map(([, y]) => y))];
  const distances = points.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1]));
  const typical = quantile(
    [...distances].sort((a, b) => a - b),
    0.9 - 1 / points.length,
  );
  const limit = 3.5 * Math.max(typical, leastExtentMetres / 4);
  return points.filter((_, index) => (distances[index] ?? 0) <= limit);
}

function centralMeridian(lngs: readonly number[]): number {
  const middle = (Math.min(...lngs) + Math.max(...lngs)) / 2;
  return Math.round(middle * 60) / 60;
}

function extentOf(points: readonly Point[]): { min: Point; max: Point } {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  const growX = Math.max(0, leastExtentMetres - (maxX - minX)) / 2;
  const growY = Math.max(0, leastExtentMetres - (maxY - minY)) / 2;
  return { min: [minX - growX, minY - growY], max: [maxX + growX, maxY + growY] };
}

/** Bounds that show something sensible when a division has neither polygon nor a single point: its parent, or everything. */
function surround(data: SheetData): LngLat[] {
  const parent = [...data.path].reverse().find((division) => division.polygon);
  if (parent?.polygon) return positionsOf(parent.polygon);
  const boxes = data.divisions.flatMap((division): Bbox[] => (division.bbox ? [division.bbox] : []));
  const corners = boxes.flatMap(([west, south, east, north]): LngLat[] => [
    [west, south],
    [east, north],
  ]);
  const seats = data.divisions.flatMap((division) => (division.seat ? [division.seat] : []));
  const all = [...corners, ...seats];
  // Nothing at all is known: a degree square in the middle of China, empty, rather than an error.
  return all.length > 0
    ? all
    : [
        [104, 35],
        [105, 36],
      ];
}

/** Corners of the division's polygon; a city without one of its own is what its banners are. */
function ownPositions({ division, divisions }: SheetData): LngLat[] {
  if (division.polygon) return positionsOf(division.polygon);
  if (division.level === 'township') return [];
  return divisions
    .filter(({ parentCode }) => parentCode === division.code)
    .flatMap(({ polygon }) => (polygon ? positionsOf(polygon) : []));
}

/**
 * What the map frame must hold: the division's polygon; without one, the main body of its organisations and its seat; without those,
 * its surround. The central meridian is the middle of that, to the minute.
 */
export function frameExtent(data: SheetData): FrameExtent {
  const points = data.organisations.flatMap(({ lngLat }) => (lngLat ? [lngLat] : []));
  const { seat } = data.division;
  const positions = ownPositions(data);
  if (positions.length > 0) {
    const projection = transverseMercator(centralMeridian(positions.map(([lng]) => lng)));
    return { projection, ...extentOf(positions.map(projection.forward)), basis: 'polygon' };
  }
  const basis = points.length > 0 || seat ? 'organisations' : 'surround';
  const known = basis === 'surround' ? surround(data) : points.length > 0 ? points : seat ? [seat] : [];
  const rough = transverseMercator(middleOf(known.map(([lng]) => lng)));
  const body = basis === 'surround' ? known : mainBody(known.map(rough.forward)).map(rough.inverse);
  const projection = transverseMercator(centralMeridian(body.map(([lng]) => lng)));
  const ground = body.map(projection.forward);
  // The seat joins only when it lies near: an invented or outdated one must not blow up the frame.
  if (seat && points.length > 0 && mainBody([...ground, projection.forward(seat)]).length > ground.length)
    ground.push(projection.forward(seat));
  return { projection, ...extentOf(ground), basis };
}
