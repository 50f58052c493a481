import type { LngLat } from '../../../shared/division.ts';
import { segmentMillimetres, vertexAt } from '../../../shared/road/road-network.ts';
import type { RoadEnd, Stop } from './join-road.ts';
import type { RoadGraph } from './road-graph.ts';

/** How a way goes: straight, along the one road both places lie on, or over the junction at an end of the first one's road. */
export type By = 'straight' | 'along' | RoadEnd;

/**
 * The corners of a way from place to place.
 * @param path over the junctions, as the search found it: twice each road, + 1 when driven against its drawing; null: there is none
 * @param arrivesAt the end of the second place's road at which the way comes in
 */
export function listCorners(
  graph: RoadGraph,
  { place: from, joint: start }: Stop,
  { place: to, joint: goal }: Stop,
  by: By,
  path: { readonly ways: readonly number[] } | null,
  arrivesAt: RoadEnd | null,
): LngLat[] {
  if (by === 'straight' || !start || !goal) return withoutRepeats([from, to]);
  const inner =
    by === 'along'
      ? stretch(graph, start.road, start.at.length, goal.at.length)
      : [
          ...stretch(graph, start.road, start.at.length, by.position),
          ...(path?.ways ?? []).flatMap((way) => wholeRoad(graph, way)),
          ...(arrivesAt ? stretch(graph, goal.road, arrivesAt.position, goal.at.length) : []),
        ];
  return withoutRepeats([from, start.point, ...inner, goal.point, to]);
}

function wholeRoad(graph: RoadGraph, way: number): LngLat[] {
  const length = graph.length[way >>> 1] ?? 0;
  return way % 2 ? stretch(graph, way >>> 1, length, 0) : stretch(graph, way >>> 1, 0, length);
}

/** The corners of a road between two positions, both included, in the order from the first to the second; millimetres. */
export function stretch(
  { network }: Pick<RoadGraph, 'network'>,
  road: number,
  from: number,
  to: number,
): LngLat[] {
  if (from > to) return stretch({ network }, road, to, from).reverse();
  const corners: LngLat[] = [];
  const last = (network.start[road + 1] ?? 0) - 1;
  let begin = 0;
  for (let vertex = network.start[road] ?? 0; vertex < last && begin <= to; vertex += 1) {
    const end = begin + segmentMillimetres(network, vertex);
    if (end >= from) {
      const [a, b] = [vertexAt(network, vertex), vertexAt(network, vertex + 1)];
      const at = (position: number): LngLat => {
        const fraction = (position - begin) / (end - begin);
        if (fraction === 0) return a;
        if (fraction === 1) return b;
        return [a[0] + fraction * (b[0] - a[0]), a[1] + fraction * (b[1] - a[1])];
      };
      corners.push(at(Math.max(from, begin)), at(Math.min(to, end)));
    }
    begin = end;
  }
  return withoutRepeats(corners);
}

/** Half a centimetre: places between corners are known to the millimetre only. */
const same = 5e-8;

function withoutRepeats(corners: readonly LngLat[]): LngLat[] {
  const kept: LngLat[] = [];
  for (const corner of corners) {
    const before = kept.at(-1);
    const isSame = before && Math.abs(before[0] - corner[0]) < same && Math.abs(before[1] - corner[1]) < same;
    if (!isSame) kept.push(corner);
  }
  return kept;
}
