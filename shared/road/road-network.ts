import type { Bbox, LngLat } from '../division.ts';
import { greatCircleMetres } from '../geometry/distance.ts';

/** Of a degree: what coordinates of a network are whole multiples of, about a centimetre. */
export const unitsPerDegree = 1e7;

/**
 * A road network as columns. A road leads from one junction to another without one in between; its vertices are
 * `start[road]` … `start[road + 1] - 1`, the first and last of them at its junctions.
 */
export interface RoadNetwork {
  readonly junctionCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** One more than there are roads. */
  readonly start: Uint32Array;
  /** Index into `roadClasses`. */
  readonly roadClass: Uint8Array;
  /** km/h. */
  readonly speed: Uint8Array;
  /** Bits of `direction`. */
  readonly direction: Uint8Array;
  /** In 1e-7 degrees WGS 84. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
}

export function vertexAt({ lng, lat }: RoadNetwork, vertex: number): LngLat {
  return [(lng[vertex] ?? 0) / unitsPerDegree, (lat[vertex] ?? 0) / unitsPerDegree];
}

/**
 * Great-circle length of the stretch between a vertex and the next in whole millimetres, at least 1. Whole numbers add up to the same
 * sum in whatever order, so that a way found from either end is exactly as long.
 */
export function segmentMillimetres(network: RoadNetwork, vertex: number): number {
  const metres = greatCircleMetres(vertexAt(network, vertex), vertexAt(network, vertex + 1));
  return Math.max(1, Math.round(metres * 1000));
}

/** Length of every road in millimetres. */
export function roadMillimetres(network: RoadNetwork): Float64Array {
  const { start } = network;
  const lengths = new Float64Array(start.length - 1);
  for (let road = 0; road < lengths.length; road += 1) {
    const last = (start[road + 1] ?? 0) - 1;
    let sum = 0;
    for (let vertex = start[road] ?? 0; vertex < last; vertex += 1)
      sum += segmentMillimetres(network, vertex);
    lengths[road] = sum;
  }
  return lengths;
}

/** Milliseconds for a stretch at a speed in km/h, whole as well; at least 1 for any length. */
export function millisecondsFor(millimetres: number, speedKmh: number): number {
  return millimetres === 0 ? 0 : Math.max(1, Math.round((millimetres * 3.6) / speedKmh));
}

export function networkBbox({ lng, lat }: RoadNetwork): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = 0; vertex < lng.length; vertex += 1) {
    const [x = 0, y = 0] = [lng[vertex], lat[vertex]];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west / unitsPerDegree, south / unitsPerDegree, east / unitsPerDegree, north / unitsPerDegree];
}
