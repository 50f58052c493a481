import { AppError } from '../app-error.ts';
import { type GrowingArray, growingInt32, growingUint32 } from './growing-array.ts';
import { networkLimits } from './network-limits.ts';
import { type Direction, direction } from './road-attributes.ts';
import type { RoadNetwork } from './road-network.ts';
import type { VertexIndex } from './vertex-index.ts';

/** Lines of a file as columns. */
export interface LineColumns {
  /** Where in the path each line begins. */
  readonly start: GrowingArray;
  readonly roadClass: GrowingArray;
  readonly speed: GrowingArray;
  /** Index into the values of the one-way column. */
  readonly oneWay: GrowingArray;
}

/**
 * Cuts lines into roads at junctions: a vertex that is an end of a line or that occurs twice, in two lines or in one that comes back to
 * it.
 * @param directions of the values of the one-way column; null (nothing known) counts as both ways
 * @throws AppError `road-too-large`
 */
export function cutLines(
  vertices: VertexIndex,
  path: GrowingArray,
  lines: LineColumns,
  directions: readonly (Direction | null)[],
): RoadNetwork {
  const endOf = (line: number) => (line + 1 < lines.start.length ? lines.start.at(line + 1) : path.length);
  const uses = new Uint8Array(vertices.count);
  for (let line = 0; line < lines.start.length; line += 1) {
    const [begin, end] = [lines.start.at(line), endOf(line)];
    for (let at = begin; at < end; at += 1) {
      const vertex = path.at(at);
      const isEnd = at === begin || at === end - 1;
      uses[vertex] = isEnd ? 2 : Math.min(2, (uses[vertex] ?? 0) + 1);
    }
  }
  /** Vertex → junction + 1. */
  const junctions = new Uint32Array(vertices.count);
  let junctionCount = 0;
  const junctionOf = (vertex: number): number => {
    if (junctions[vertex] === 0) {
      junctionCount += 1;
      junctions[vertex] = junctionCount;
    }
    return (junctions[vertex] ?? 0) - 1;
  };
  const [from, to, start, lineOf] = [growingUint32(), growingUint32(), growingUint32(), growingUint32()];
  const [lng, lat] = [growingInt32(), growingInt32()];
  const addVertex = (vertex: number) => {
    lng.push(vertices.lng.at(vertex));
    lat.push(vertices.lat.at(vertex));
  };
  for (let line = 0; line < lines.start.length; line += 1) {
    const [begin, end] = [lines.start.at(line), endOf(line)];
    for (let at = begin; at < end; at += 1) {
      const vertex = path.at(at);
      const isJunction = (uses[vertex] ?? 0) >= 2;
      if (at > begin) addVertex(vertex);
      if (at > begin && isJunction) to.push(junctionOf(vertex));
      if (!isJunction || at === end - 1) continue;
      from.push(junctionOf(vertex));
      start.push(lng.length);
      lineOf.push(line);
      addVertex(vertex);
    }
    if (from.length > networkLimits.roads)
      throw new AppError('road-too-large', { reason: 'roads', limit: networkLimits.roads });
  }
  start.push(lng.length);
  const ofLine = (read: (line: number) => number) => Uint8Array.from(lineOf.take(), read);
  return {
    junctionCount,
    from: from.take(),
    to: to.take(),
    start: start.take(),
    roadClass: ofLine((line) => lines.roadClass.at(line)),
    speed: ofLine((line) => lines.speed.at(line)),
    direction: ofLine((line) => directions[lines.oneWay.at(line)] ?? direction.both),
    lng: lng.take(),
    lat: lat.take(),
  };
}
