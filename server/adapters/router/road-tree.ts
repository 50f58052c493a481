import FlatQueue from 'flatqueue';
import type { Cost, RoadEnd } from './join-road.ts';
import type { Arcs, RoadGraph } from './road-graph.ts';

/**
 * Shortest ways from (or, over the arcs into junctions, to) some junctions to all others, by Dijkstra's method over a heap. Lengths and
 * times are whole and every road has some, so that of equally long ways the quicker one is known once a junction is settled, and the
 * answer does not depend on which end the search began at. One tree at a time: the memory of the one before is used again.
 */
export class RoadTree {
  readonly #graph: RoadGraph;
  readonly #length: Float64Array;
  readonly #duration: Float64Array;
  /** The arc by which a junction was reached, as in {@link Arcs.way}; -1 where a tree begins. */
  readonly #way: Int32Array;
  /** The junction before, or of the first one the seed it came from. */
  readonly #before: Int32Array;
  /** In which tree a junction was seen, was settled, is looked for. */
  readonly #seen: Uint32Array;
  readonly #settled: Uint32Array;
  readonly #wanted: Uint32Array;
  #tree = 0;
  readonly #queue = new FlatQueue<number>();

  constructor(graph: RoadGraph) {
    this.#graph = graph;
    const { junctionCount } = graph.network;
    this.#length = new Float64Array(junctionCount);
    this.#duration = new Float64Array(junctionCount);
    this.#way = new Int32Array(junctionCount);
    this.#before = new Int32Array(junctionCount);
    this.#seen = new Uint32Array(junctionCount);
    this.#settled = new Uint32Array(junctionCount);
    this.#wanted = new Uint32Array(junctionCount);
  }

  /**
   * @param limit in millimetres: nothing farther is settled
   * @param wanted stop once these are settled; null: settle all
   */
  grow(arcs: Arcs, seeds: readonly RoadEnd[], limit: number, wanted: Iterable<number> | null): void {
    this.#tree += 1;
    let left = wanted === null ? Infinity : this.#mark(wanted);
    const { length: roadLength, duration: roadDuration } = this.#graph;
    this.#queue.clear();
    for (const [index, { junction, length, duration }] of seeds.entries())
      this.#reach(junction, length, duration, -1, index);
    const tree = this.#tree;
    while (left > 0) {
      const junction = this.#queue.pop();
      if (junction === undefined) return;
      if (this.#settled[junction] === tree) continue;
      const length = this.#length[junction] as number;
      if (length > limit) return;
      this.#settled[junction] = tree;
      if (this.#wanted[junction] === tree) left -= 1;
      const duration = this.#duration[junction] as number;
      const end = arcs.start[junction + 1] as number;
      for (let arc = arcs.start[junction] as number; arc < end; arc += 1) {
        const way = arcs.way[arc] as number;
        const road = way >>> 1;
        this.#reach(
          arcs.other[arc] as number,
          length + (roadLength[road] as number),
          duration + (roadDuration[road] as number),
          way,
          junction,
        );
      }
    }
  }

  /** Null: not within the limit, or not connected. */
  costAt(junction: number): Cost | null {
    if (this.#settled[junction] !== this.#tree) return null;
    return { length: this.#length[junction] ?? 0, duration: this.#duration[junction] ?? 0 };
  }

  /** The arcs from a junction back to where the tree begins, in that order, and the seed it began with there. */
  pathFrom(junction: number): { readonly ways: readonly number[]; readonly seed: number } {
    const ways: number[] = [];
    let at = junction;
    for (; (this.#way[at] ?? -1) >= 0; at = this.#before[at] ?? 0) ways.push(this.#way[at] ?? 0);
    return { ways, seed: this.#before[at] ?? 0 };
  }

  #reach(junction: number, length: number, duration: number, way: number, before: number): void {
    if (this.#seen[junction] === this.#tree) {
      if (this.#settled[junction] === this.#tree) return;
      const known = this.#length[junction] as number;
      if (length > known) return;
      if (length === known) {
        const quicker = duration - (this.#duration[junction] as number);
        if (quicker > 0 || (quicker === 0 && way >= (this.#way[junction] as number))) return;
      }
      if (length < known) this.#queue.push(junction, length);
    } else this.#queue.push(junction, length);
    this.#seen[junction] = this.#tree;
    this.#length[junction] = length;
    this.#duration[junction] = duration;
    this.#way[junction] = way;
    this.#before[junction] = before;
  }

  #mark(junctions: Iterable<number>): number {
    let count = 0;
    for (const junction of junctions) {
      if (this.#wanted[junction] === this.#tree) continue;
      this.#wanted[junction] = this.#tree;
      count += 1;
    }
    return count;
  }
}
