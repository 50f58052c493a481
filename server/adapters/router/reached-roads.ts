import type { LngLat } from '../../../shared/division.ts';
import { direction } from '../../../shared/road/road-attributes.ts';
import { createBreath } from './breath.ts';
import { type Cost, endsTo, type Joint, type RoadEnd, sumOf } from './join-road.ts';
import type { RoadGraph } from './road-graph.ts';
import { RoadTree } from './road-tree.ts';
import { stretch } from './route-line.ts';
import type { ReachedRoads, WayLimit } from './router.ts';

/** Pieces are no longer than this, in millimetres, so that a slider's edge moves smoothly. */
const pieceLength = 300_000;

/**
 * The roads from which the nearest of some places is reached, in pieces. Two searches from all places at once: one for the shortest, one
 * for the quickest way; a piece's figures are those of its farther end.
 * @param reach in millimetres, beyond which nothing is within the limit
 */
export async function listReachedRoads(
  graph: RoadGraph,
  joints: readonly Joint[],
  { metres = Infinity, seconds = Infinity }: WayLimit,
  reach: number,
): Promise<ReachedRoads> {
  const breathe = createBreath();
  const seeds = joints.flatMap((joint) =>
    endsTo(graph, joint).map((end) => ({ ...end, ...sumOf(end, joint.bit) })),
  );
  const lengths = growAll(graph, seeds, reach);
  await breathe();
  // The same search with length and time changed about.
  const swapped = { ...graph, length: graph.duration, duration: graph.length };
  const swappedSeeds = seeds.map((seed) => ({ ...seed, ...swap(seed) }));
  const durations = growAll(swapped, swappedSeeds, seconds * 1000);
  const onRoad = new Map<number, Joint[]>();
  for (const joint of joints) onRoad.set(joint.road, [...(onRoad.get(joint.road) ?? []), joint]);
  const found = { lines: [] as LngLat[][], metres: [] as number[], seconds: [] as number[] };
  for (let road = 0; road < graph.length.length; road += 1) {
    if (road % 1000 === 0) await breathe();
    const own = onRoad.get(road) ?? [];
    const total = { length: graph.length[road] ?? 0, duration: graph.duration[road] ?? 0 };
    const ends = [graph.network.from[road] ?? 0, graph.network.to[road] ?? 0];
    if (own.length === 0 && ends.every((end) => lengths.costAt(end) === null)) continue;
    const pieces = Math.ceil(total.length / pieceLength);
    const edges = Array.from({ length: pieces + 1 }, (_, edge) => Math.round((total.length * edge) / pieces));
    const at = edges.map((length) => ({
      length,
      duration: Math.round((total.duration * length) / total.length),
    }));
    const allowed = graph.network.direction[road] ?? 0;
    const ownOnes = own.map((joint) => ({ at: joint.at, bit: joint.bit }));
    const [start, end] = ends as [number, number];
    const byLength = at.map((cost) => nearestFrom(cost, total, allowed, lengths, start, end, ownOnes));
    const swappedOnes = ownOnes.map((each) => ({ at: swap(each.at), bit: swap(each.bit) }));
    const byTime = at.map((cost) =>
      nearestFrom(swap(cost), swap(total), allowed, durations, start, end, swappedOnes),
    );
    for (let piece = 0; piece < pieces; piece += 1) {
      const length = Math.max(byLength[piece] ?? Infinity, byLength[piece + 1] ?? Infinity);
      const duration = Math.max(byTime[piece] ?? Infinity, byTime[piece + 1] ?? Infinity);
      if (!Number.isFinite(length) || length > metres * 1000 || duration > seconds * 1000) continue;
      found.lines.push(stretch(graph, road, edges[piece] ?? 0, edges[piece + 1] ?? 0));
      found.metres.push(length / 1000);
      found.seconds.push(duration / 1000);
    }
  }
  return found;
}

function growAll(graph: RoadGraph, seeds: readonly RoadEnd[], limit: number): RoadTree {
  const tree = new RoadTree(graph);
  tree.grow(graph.into, seeds, limit, null);
  return tree;
}

function swap({ length, duration }: Cost): Cost {
  return { length: duration, duration: length };
}

/** From a position on a road to the nearest place: over one of its ends, or along it to a place on the same road. */
function nearestFrom(
  at: Cost,
  total: Cost,
  allowed: number,
  tree: RoadTree,
  start: number,
  end: number,
  own: readonly { readonly at: Cost; readonly bit: Cost }[],
): number {
  const rest = total.length - at.length;
  let best = Infinity;
  if (allowed & direction.forward || rest === 0)
    best = Math.min(best, rest + (tree.costAt(end)?.length ?? Infinity));
  if (allowed & direction.backward || at.length === 0)
    best = Math.min(best, at.length + (tree.costAt(start)?.length ?? Infinity));
  for (const place of own) {
    const ahead = place.at.length - at.length;
    const mayGo = allowed & (ahead >= 0 ? direction.forward : direction.backward);
    if (mayGo || ahead === 0) best = Math.min(best, Math.abs(ahead) + place.bit.length);
  }
  return best;
}
