import type { LngLat } from '../../division.ts';
import type { MapView } from '../../map-sheet/map-view.ts';
import { type Box, contains, grown } from '../../map-sheet/pen.ts';
import type { Point } from '../../map-sheet/projection.ts';
import type { Marked } from './mark-plan.ts';

/** A crowded part of the map, drawn again larger. */
export interface Enlargement {
  readonly number: number;
  /** Its frame on the map. */
  readonly frame: Box;
  /** What it must show. */
  readonly points: readonly LngLat[];
}

/** Houses nearer to each other than this hide each other's numbers, millimetres. */
const crowdMillimetres = 9;
const leastHouses = 3;
const mostEnlargements = 4;

/** The parts where at least three houses crowd, the fullest first, with who asks just around them. */
export function findEnlargements({ needs, houses }: Marked, view: MapView): Enlargement[] {
  let left = houses.map(({ lngLat }) => ({ lngLat, at: view.toPage(lngLat) }));
  const asking = needs.map(({ lngLat }) => ({ lngLat, at: view.toPage(lngLat) }));
  const found: Enlargement[] = [];
  while (found.length < mostEnlargements) {
    const crowd = fullest(left);
    if (crowd.length < leastHouses) break;
    const around = grown(boxOf(crowd.map(({ at }) => at)), 2.5);
    const within = asking.filter(({ at }) => contains(around, at));
    const frame = grown(boxOf([...crowd, ...within].map(({ at }) => at)), 1.8);
    found.push({
      number: found.length + 1,
      frame,
      points: [...crowd, ...within].map(({ lngLat }) => lngLat),
    });
    left = left.filter(({ at }) => !contains(frame, at));
  }
  return found;
}

interface Placed {
  readonly lngLat: LngLat;
  readonly at: Point;
}

/** The house with most others near it, and these. */
function fullest(houses: readonly Placed[]): Placed[] {
  let best: Placed[] = [];
  for (const { at } of houses) {
    const near = houses.filter(
      (other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) <= crowdMillimetres,
    );
    if (near.length > best.length) best = near;
  }
  return best;
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
