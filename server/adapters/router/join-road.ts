import type { LngLat } from '../../../shared/division.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import { direction } from '../../../shared/road/road-attributes.ts';
import { millisecondsFor, segmentMillimetres, vertexAt } from '../../../shared/road/road-network.ts';
import type { Detour } from '../../../shared/way.ts';
import type { RoadBoxes } from './road-boxes.ts';
import type { RoadGraph } from './road-graph.ts';

/** A place farther than this from every road is off the road. */
export const offRoadMetres = 3000;

/** A cost: whole millimetres, and whole milliseconds along them. */
export interface Cost {
  readonly length: number;
  readonly duration: number;
}

/** An end of the road a place lies on, and what it costs to get there or from there. */
export interface RoadEnd extends Cost {
  readonly junction: number;
  /** Where on the place's road the end is, in millimetres from the first vertex. */
  readonly position: number;
}

/** A place, and where it joins the network; null: it is off the road. */
export interface Stop {
  readonly place: LngLat;
  readonly joint: Joint | null;
}

export interface Joint {
  readonly road: number;
  readonly point: LngLat;
  /** From the road's first vertex to the point. */
  readonly at: Cost;
  /** Great circle from the place to the point, in metres. */
  readonly offsetMetres: number;
  /** The straight bit times the factor. */
  readonly bit: Cost;
}

/** Joins a place to the nearest point of the nearest road; null: it is off the road. */
export function joinRoad(graph: RoadGraph, boxes: RoadBoxes, place: LngLat, detour: Detour): Joint | null {
  const nearest = boxes.nearest(place, offRoadMetres);
  if (!nearest) return null;
  const { network } = graph;
  const { road, vertex, fraction } = nearest;
  const [a, b] = [vertexAt(network, vertex), vertexAt(network, vertex + 1)];
  const point: LngLat = [a[0] + fraction * (b[0] - a[0]), a[1] + fraction * (b[1] - a[1])];
  let length = Math.round(fraction * segmentMillimetres(network, vertex));
  for (let before = network.start[road] ?? 0; before < vertex; before += 1)
    length += segmentMillimetres(network, before);
  const offsetMetres = greatCircleMetres(place, point);
  return {
    road,
    point,
    at: { length, duration: durationTo(graph, road, length) },
    offsetMetres,
    bit: straightCost(offsetMetres, detour),
  };
}

/** Time from the road's first vertex, in proportion. */
function durationTo({ length, duration }: RoadGraph, road: number, to: number): number {
  return Math.round(((duration[road] ?? 0) * to) / (length[road] ?? 1));
}

/** Great circle times the factor at the declared speed. */
export function straightCost(metres: number, { factor, speedKmh }: Detour): Cost {
  const length = Math.round(metres * factor * 1000);
  return { length, duration: millisecondsFor(length, speedKmh) };
}

/** The junctions a place can drive to along its own road. */
export function endsFrom(graph: RoadGraph, joint: Joint): RoadEnd[] {
  return endsOf(graph, joint, direction.forward, direction.backward);
}

/** The junctions from which a place can be driven to along its own road. */
export function endsTo(graph: RoadGraph, joint: Joint): RoadEnd[] {
  return endsOf(graph, joint, direction.backward, direction.forward);
}

/** @param far, near the directions in which the last and the first vertex of the road are the end */
function endsOf(graph: RoadGraph, { road, at }: Joint, far: number, near: number): RoadEnd[] {
  const { network, length, duration } = graph;
  const whole = length[road] ?? 0;
  const rest = { length: whole - at.length, duration: (duration[road] ?? 0) - at.duration };
  const first = { junction: network.from[road] ?? 0, position: 0, ...at };
  const last = { junction: network.to[road] ?? 0, position: whole, ...rest };
  // At a junction every road is open, whichever of them was found nearest.
  if (at.length === 0) return [first];
  if (rest.length === 0) return [last];
  const allowed = network.direction[road] ?? 0;
  return [...(allowed & far ? [last] : []), ...(allowed & near ? [first] : [])];
}

/** Straight along a road that both places lie on, in a direction it may be driven; null: there is none. */
export function costAlong({ network }: RoadGraph, from: Joint, to: Joint): Cost | null {
  if (from.road !== to.road) return null;
  const length = to.at.length - from.at.length;
  const duration = to.at.duration - from.at.duration;
  const allowed = network.direction[from.road] ?? 0;
  if (length >= 0 && allowed & direction.forward) return { length, duration };
  if (length <= 0 && allowed & direction.backward) return { length: -length, duration: -duration };
  return length === 0 ? { length: 0, duration: 0 } : null;
}

/** Whether a cost comes before another: the shorter, of equally long ones the quicker. */
export function isLess(a: Cost, b: Cost): boolean {
  return a.length < b.length || (a.length === b.length && a.duration < b.duration);
}

export function sumOf(a: Cost, b: Cost): Cost {
  return { length: a.length + b.length, duration: a.duration + b.duration };
}
