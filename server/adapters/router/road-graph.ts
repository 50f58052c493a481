import { direction } from '../../../shared/road/road-attributes.ts';
import { millisecondsFor, type RoadNetwork, roadMillimetres } from '../../../shared/road/road-network.ts';

/** Of every junction the roads that lead onwards; of junction `j` those at `start[j]` … `start[j + 1] - 1`. */
export interface Arcs {
  readonly start: Uint32Array;
  /** Twice the road's index, + 1 when it is driven against the way it is drawn. */
  readonly way: Uint32Array;
  /** The junction at the other end. */
  readonly other: Uint32Array;
}

/** A network made ready for searching. Lengths in millimetres, times in milliseconds, all whole. */
export interface RoadGraph {
  readonly network: RoadNetwork;
  readonly length: Float64Array;
  readonly duration: Float64Array;
  /** From where a junction is reached: for a search against the traffic, from the place to go to. */
  readonly into: Arcs;
  readonly outOf: Arcs;
  /** km/h, of the quickest road. */
  readonly topSpeed: number;
}

export function buildRoadGraph(network: RoadNetwork): RoadGraph {
  const length = roadMillimetres(network);
  return {
    network,
    length,
    duration: length.map((millimetres, road) => millisecondsFor(millimetres, network.speed[road] ?? 1)),
    into: buildArcs(network, network.to, network.from),
    outOf: buildArcs(network, network.from, network.to),
    topSpeed: network.speed.reduce((top, speed) => Math.max(top, speed), 0),
  };
}

/** @param near, far the end a road is listed at when driven as drawn, and the other one */
function buildArcs(network: RoadNetwork, near: Uint32Array, far: Uint32Array): Arcs {
  const { junctionCount } = network;
  const start = new Uint32Array(junctionCount + 1);
  const each = (visit: (at: number, other: number, way: number) => void) => {
    network.direction.forEach((allowed, road) => {
      const [a, b] = [near[road] ?? 0, far[road] ?? 0];
      if (allowed & direction.forward) visit(a, b, 2 * road);
      if (allowed & direction.backward) visit(b, a, 2 * road + 1);
    });
  };
  each((at) => {
    start[at + 1] = (start[at + 1] ?? 0) + 1;
  });
  for (let junction = 0; junction < junctionCount; junction += 1)
    start[junction + 1] = (start[junction + 1] ?? 0) + (start[junction] ?? 0);
  const next = start.slice();
  const way = new Uint32Array(start[junctionCount] ?? 0);
  const other = new Uint32Array(way.length);
  each((at, to, of) => {
    const place = next[at] ?? 0;
    next[at] = place + 1;
    way[place] = of;
    other[place] = to;
  });
  return { start, way, other };
}
