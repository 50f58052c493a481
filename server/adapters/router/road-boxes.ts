import FlatQueue from 'flatqueue';
import type { LngLat } from '../../../shared/division.ts';
import { earthRadiusMetres } from '../../../shared/geometry/distance.ts';
import { joinableFrom } from '../../../shared/road/road-class.ts';
import { networkBbox, type RoadNetwork, unitsPerDegree } from '../../../shared/road/road-network.ts';

/** Segments of a road in one box at the bottom, and boxes in one of the level above. */
const perBox = 16;
const radians = Math.PI / 180;
const metresPerUnit = (earthRadiusMetres * radians) / unitsPerDegree;

/** The point of a road nearest to a place. */
export interface NearestPoint {
  readonly road: number;
  /** The segment, by the vertex it begins with, and how far along it, 0 to 1. */
  readonly vertex: number;
  readonly fraction: number;
}

/**
 * Finds the nearest road. Boxes around short runs of segments, sorted along a Z-curve and packed into levels: whatever a file holds, a
 * road across the whole prefecture or ten thousand in one spot, the tree has the same size.
 */
export class RoadBoxes {
  readonly #network: RoadNetwork;
  /** Of each run at the bottom, in packed order: its road, its first vertex and the one behind its last segment's begin. */
  readonly #runRoad: Uint32Array;
  readonly #runFirst: Uint32Array;
  readonly #runEnd: Uint32Array;
  /** West, south, east, north of every box of every level, the bottom first. */
  readonly #boxes: Int32Array;
  /** Where the levels begin, by box. */
  readonly #levels: number[];
  readonly #queue = new FlatQueue<number>();

  constructor(network: RoadNetwork) {
    this.#network = network;
    const runs = listRuns(network);
    const order = packedOrder(
      runs.map(({ vertex }) => vertex),
      network,
    );
    this.#runRoad = Uint32Array.from(order, (run) => runs[run]?.road ?? 0);
    this.#runFirst = Uint32Array.from(order, (run) => runs[run]?.vertex ?? 0);
    this.#runEnd = Uint32Array.from(order, (run) => runs[run]?.end ?? 0);
    this.#levels = [0];
    let total = order.length;
    for (let size = order.length; size > 1; ) {
      this.#levels.push(total);
      size = Math.ceil(size / perBox);
      total += size;
    }
    this.#levels.push(total);
    this.#boxes = new Int32Array(4 * total);
    this.#fillBoxes();
  }

  /** The nearest point within a distance; of equally near ones that of the first road. Null: there is none. */
  nearest([lng, lat]: LngLat, withinMetres: number): NearestPoint | null {
    if (this.#runRoad.length === 0) return null;
    const x = lng * unitsPerDegree;
    const y = lat * unitsPerDegree;
    // Meridians draw together: east-west counts less. Exact enough, since nothing farther than a few kilometres is looked for.
    const shrink = Math.cos(lat * radians);
    let best = (withinMetres / metresPerUnit) ** 2;
    let found: NearestPoint | null = null;
    const queue = this.#queue;
    queue.clear();
    const top = this.#levels.length - 2;
    queue.push(this.#levels[top] ?? 0, 0);
    for (;;) {
      const square = queue.peekValue();
      if (square === undefined || square > best) return found;
      const box = queue.pop() ?? 0;
      if (box >= this.#runRoad.length) {
        this.#pushChildren(box, x, y, shrink, best);
        continue;
      }
      const road = this.#runRoad[box] ?? 0;
      for (let vertex = this.#runFirst[box] ?? 0; vertex < (this.#runEnd[box] ?? 0); vertex += 1) {
        const point = this.#nearestOfSegment(vertex, x, y, shrink);
        const nearer = point.square < best || (point.square === best && isBefore(road, vertex, found));
        if (!nearer) continue;
        best = point.square;
        found = { road, vertex, fraction: point.fraction };
      }
    }
  }

  #pushChildren(box: number, x: number, y: number, shrink: number, best: number): void {
    const level = this.#levels.findIndex((begin, at) => box >= begin && box < (this.#levels[at + 1] ?? 0));
    const below = this.#levels[level - 1] ?? 0;
    const begin = below + (box - (this.#levels[level] ?? 0)) * perBox;
    const end = Math.min(begin + perBox, this.#levels[level] ?? 0);
    for (let child = begin; child < end; child += 1) {
      const [west = 0, south = 0, east = 0, north = 0] = this.#boxes.subarray(4 * child, 4 * child + 4);
      const dx = Math.max(west - x, 0, x - east) * shrink;
      const dy = Math.max(south - y, 0, y - north);
      const square = dx * dx + dy * dy;
      if (square <= best) this.#queue.push(child, square);
    }
  }

  #nearestOfSegment(vertex: number, x: number, y: number, shrink: number) {
    const { lng, lat } = this.#network;
    const ax = ((lng[vertex] ?? 0) - x) * shrink;
    const ay = (lat[vertex] ?? 0) - y;
    const dx = ((lng[vertex + 1] ?? 0) - (lng[vertex] ?? 0)) * shrink;
    const dy = (lat[vertex + 1] ?? 0) - (lat[vertex] ?? 0);
    const length = dx * dx + dy * dy;
    const fraction = length > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length)) : 0;
    return { fraction, square: (ax + fraction * dx) ** 2 + (ay + fraction * dy) ** 2 };
  }

  #fillBoxes(): void {
    const { lng, lat } = this.#network;
    const boxes = this.#boxes;
    const grow = (box: number, west: number, south: number, east: number, north: number) => {
      boxes[4 * box] = Math.min(boxes[4 * box] ?? 0, west);
      boxes[4 * box + 1] = Math.min(boxes[4 * box + 1] ?? 0, south);
      boxes[4 * box + 2] = Math.max(boxes[4 * box + 2] ?? 0, east);
      boxes[4 * box + 3] = Math.max(boxes[4 * box + 3] ?? 0, north);
    };
    for (let box = 0; box < boxes.length / 4; box += 1)
      boxes.set([2 ** 31 - 1, 2 ** 31 - 1, -(2 ** 31), -(2 ** 31)], 4 * box);
    for (let box = 0; box < this.#runRoad.length; box += 1) {
      for (let vertex = this.#runFirst[box] ?? 0; vertex <= (this.#runEnd[box] ?? 0); vertex += 1) {
        const [x, y] = [lng[vertex] ?? 0, lat[vertex] ?? 0];
        grow(box, x, y, x, y);
      }
    }
    for (let level = 1; level < this.#levels.length - 1; level += 1) {
      const [below = 0, begin = 0] = [this.#levels[level - 1], this.#levels[level]];
      for (let child = below; child < begin; child += 1) {
        const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * child, 4 * child + 4);
        grow(begin + Math.floor((child - below) / perBox), west, south, east, north);
      }
    }
  }
}

function isBefore(road: number, vertex: number, found: NearestPoint | null): boolean {
  return found === null || road < found.road || (road === found.road && vertex < found.vertex);
}

/** Runs of at most `perBox` segments; of motorways none, unless there is nothing else. */
function listRuns({ start, roadClass }: RoadNetwork) {
  const runs: { road: number; vertex: number; end: number }[] = [];
  const only = roadClass.some((of) => of >= joinableFrom) ? joinableFrom : 0;
  for (let road = 0; road < roadClass.length; road += 1) {
    if ((roadClass[road] ?? 0) < only) continue;
    const last = (start[road + 1] ?? 0) - 1;
    for (let vertex = start[road] ?? 0; vertex < last; vertex += perBox)
      runs.push({ road, vertex, end: Math.min(last, vertex + perBox) });
  }
  return runs;
}

/** Runs in the order of the Z-curve through their first vertices. */
function packedOrder(vertices: readonly number[], network: RoadNetwork): Uint32Array {
  const { lng, lat } = network;
  const [west, south, east, north] = networkBbox(network);
  const perDegree = 65_535 / Math.max(east - west, north - south, 1e-6);
  const keys = Float64Array.from(vertices, (vertex, run) => {
    // 16 bits a side; the run's own number, below 2^21, makes keys different.
    const x = ((lng[vertex] ?? 0) / unitsPerDegree - west) * perDegree;
    const y = ((lat[vertex] ?? 0) / unitsPerDegree - south) * perDegree;
    return (spread(x) + 2 * spread(y)) * 2 ** 21 + run;
  }).sort();
  return Uint32Array.from(keys, (key) => key % 2 ** 21);
}

/** The 16 bits of a number with a gap behind each. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
