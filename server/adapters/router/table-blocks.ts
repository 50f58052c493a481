import type { LngLat } from '../../../shared/division.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import type { FoundWay, WayLimit } from './router.ts';

/** Services answer tables of limited size: OSRM of 100 places by default, Valhalla of 2,500 pairs. */
const places = 50;

export interface Block {
  /** Indices. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Cuts a table of ways into blocks. Pairs farther apart than the limit by great circle need not be asked for: no road is shorter.
 */
export function* listBlocks(
  from: readonly LngLat[],
  to: readonly LngLat[],
  { metres = Infinity }: WayLimit,
): Generator<Block> {
  for (let first = 0; first < to.length; first += places) {
    const block = Array.from({ length: Math.min(places, to.length - first) }, (_, at) => first + at);
    const near = [...from.keys()].filter((index) =>
      block.some((goal) => greatCircleMetres(from[index] as LngLat, to[goal] as LngLat) <= metres),
    );
    for (let begin = 0; begin < near.length; begin += places)
      yield { from: near.slice(begin, begin + places), to: block };
  }
}

/** Within the limit and in order. */
export function sortWays(
  ways: readonly FoundWay[],
  { metres = Infinity, seconds = Infinity }: WayLimit,
): FoundWay[] {
  return ways
    .filter(({ distanceMetres, durationSeconds }) => distanceMetres <= metres && durationSeconds <= seconds)
    .sort((a, b) => a.fromIndex - b.fromIndex || a.toIndex - b.toIndex);
}
