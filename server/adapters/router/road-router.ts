import type { LngLat } from '../../../shared/division.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import type { RoadNetwork } from '../../../shared/road/road-network.ts';
import type { Detour, Way } from '../../../shared/way.ts';
import { createBreath } from './breath.ts';
import {
  type Cost,
  costAlong,
  endsFrom,
  endsTo,
  isLess,
  joinRoad,
  offRoadMetres,
  type RoadEnd,
  type Stop,
  straightCost,
  sumOf,
} from './join-road.ts';
import { listReachedRoads } from './reached-roads.ts';
import { RoadBoxes } from './road-boxes.ts';
import { buildRoadGraph, type RoadGraph } from './road-graph.ts';
import { RoadTree } from './road-tree.ts';
import { type By, listCorners } from './route-line.ts';
import type { FoundWay, Router, WayLimit } from './router.ts';

export interface RoadRouterOptions {
  readonly network: PreparedNetwork;
  readonly name: string;
  readonly networkId: string;
  /** `YYYY-MM-DD`. */
  readonly importedOn: string;
  /** For the straight bits between places and roads. */
  readonly detour: Detour;
}

/** A network with what searching it needs; made once, kept between requests. */
export interface PreparedNetwork {
  readonly graph: RoadGraph;
  readonly boxes: RoadBoxes;
  readonly tree: RoadTree;
}

export function prepareNetwork(network: RoadNetwork): PreparedNetwork {
  const graph = buildRoadGraph(network);
  return { graph, boxes: new RoadBoxes(network), tree: new RoadTree(graph) };
}

/**
 * Ways along an imported network. A place joins the nearest point of the nearest road by a straight bit that counts with the detour
 * factor; one farther than 3 km from every road is off the road. Two places that lie no farther apart than their roads do go straight:
 * an organisation has no way at all to the room in its own house.
 */
export function createRoadRouter({ network, detour, ...of }: RoadRouterOptions): Router {
  const { graph, boxes, tree } = network;
  const stopAt = (place: LngLat): Stop => ({ place, joint: joinRoad(graph, boxes, place, detour) });
  return {
    basis: {
      kind: 'roads',
      by: 'imported',
      name: of.name,
      networkId: of.networkId,
      importedOn: of.importedOn,
    },

    async listWays(from, to, limit) {
      const [starts, goals] = [from.map(stopAt), to.map(stopAt)];
      const reach = reachOf(limit, graph, detour);
      const ways: FoundWay[] = [];
      const breathe = createBreath();
      // A tree is grown for whichever side is the smaller: the ways are the same.
      const againstTraffic = goals.length <= starts.length;
      const [roots, leaves] = againstTraffic ? [goals, starts] : [starts, goals];
      const endsAt = (stops: readonly Stop[], ends: typeof endsTo) =>
        stops.map(({ joint }) => (joint ? ends(graph, joint) : []));
      const [rootEnds, leafEnds] = againstTraffic
        ? [endsAt(goals, endsTo), endsAt(starts, endsFrom)]
        : [endsAt(starts, endsFrom), endsAt(goals, endsTo)];
      const wanted = new Set(leafEnds.flatMap((ends) => ends.map(({ junction }) => junction)));
      for (const [rootIndex, root] of roots.entries()) {
        await breathe();
        tree.grow(againstTraffic ? graph.into : graph.outOf, rootEnds[rootIndex] ?? [], reach, wanted);
        for (const [leafIndex, leaf] of leaves.entries()) {
          const [start, goal] = againstTraffic ? [leaf, root] : [root, leaf];
          const best = leastCost(graph, start, goal, detour, () => through(tree, leafEnds[leafIndex] ?? []));
          if (!best || !isWithin(best.cost, limit)) continue;
          const [fromIndex, toIndex] = againstTraffic ? [leafIndex, rootIndex] : [rootIndex, leafIndex];
          ways.push({ fromIndex, toIndex, ...asWay(best.cost) });
        }
      }
      return ways.sort((a, b) => a.fromIndex - b.fromIndex || a.toIndex - b.toIndex);
    },

    async findRoute(from, to) {
      const [start, goal] = [stopAt(from), stopAt(to)];
      const leaving = start.joint ? endsFrom(graph, start.joint) : [];
      const arriving = goal.joint ? endsTo(graph, goal.joint) : [];
      const best = leastCost(graph, start, goal, detour, () => {
        const wanted = leaving.map(({ junction }) => junction);
        tree.grow(graph.into, arriving, Infinity, wanted);
        return through(tree, leaving);
      });
      if (!best) return { none: start.joint && goal.joint ? 'not-connected' : 'off-road' };
      const path = typeof best.by === 'object' ? tree.pathFrom(best.by.junction) : null;
      const arrivesAt = path && (arriving[path.seed] ?? null);
      return { ...asWay(best.cost), line: listCorners(graph, start, goal, best.by, path, arrivesAt) };
    },

    listReachedRoads: (to, limit) => {
      const joints = to.flatMap((place) => stopAt(place).joint ?? []);
      return listReachedRoads(graph, joints, limit, reachOf(limit, graph, detour));
    },
  };
}

/** The best way over the tree that was grown last, without the straight bits. */
function through(tree: RoadTree, ends: readonly RoadEnd[]): { cost: Cost; by: RoadEnd } | null {
  let best: { cost: Cost; by: RoadEnd } | null = null;
  for (const end of ends) {
    const onward = tree.costAt(end.junction);
    const cost = onward && sumOf(onward, end);
    if (cost && (!best || isLess(cost, best.cost))) best = { cost, by: end };
  }
  return best;
}

function leastCost(
  graph: RoadGraph,
  start: Stop,
  goal: Stop,
  detour: Detour,
  overTree: () => { cost: Cost; by: RoadEnd } | null,
): { readonly cost: Cost; readonly by: By } | null {
  const apart = straightWithin(start, goal);
  if (apart !== null) return { cost: straightCost(apart, detour), by: 'straight' };
  if (!start.joint || !goal.joint) return null;
  const bits = sumOf(start.joint.bit, goal.joint.bit);
  const along = costAlong(graph, start.joint, goal.joint);
  const over = overTree();
  if (along && (!over || !isLess(over.cost, along))) return { cost: sumOf(along, bits), by: 'along' };
  return over && { cost: sumOf(over.cost, bits), by: over.by };
}

/** The great circle between two places that lie no farther apart than both from their roads; null: they lie farther apart. */
function straightWithin(start: Stop, goal: Stop): number | null {
  const most = (start.joint?.offsetMetres ?? offRoadMetres) + (goal.joint?.offsetMetres ?? offRoadMetres);
  // A degree of latitude is more than 110 km: most pairs are told apart without a sine.
  if (Math.abs(start.place[1] - goal.place[1]) * 110_000 > most) return null;
  const metres = greatCircleMetres(start.place, goal.place);
  return metres <= most ? metres : null;
}

function asWay({ length, duration }: Cost): Way {
  return { distanceMetres: length / 1000, durationSeconds: duration / 1000 };
}

function isWithin(cost: Cost, { metres = Infinity, seconds = Infinity }: WayLimit): boolean {
  return cost.length <= metres * 1000 && cost.duration <= seconds * 1000;
}

/** In millimetres: no way within the limit is longer, since nobody is quicker than on the quickest road. */
function reachOf(
  { metres = Infinity, seconds = Infinity }: WayLimit,
  graph: RoadGraph,
  { speedKmh }: Detour,
) {
  const quickest = Math.max(graph.topSpeed, speedKmh);
  // A hair more, since times are rounded.
  return Math.min(metres * 1000, ((seconds * 1000 * quickest) / 3.6) * 1.01 + 1000);
}
