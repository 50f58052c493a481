import type { LngLat } from '../division.ts';
import { type RoadNetwork, vertexAt } from './road-network.ts';

export interface Component {
  readonly lengthMillimetres: number;
  /** Where its first road begins. */
  readonly at: LngLat;
}

/** The parts of a network with no road between them, one-way streets taken for both ways; the longest first. */
export function listComponents(network: RoadNetwork, lengths: Float64Array): Component[] {
  const { from, to, start, junctionCount } = network;
  const parent = Uint32Array.from({ length: junctionCount }, (_, junction) => junction);
  const rootOf = (junction: number): number => {
    let at = junction;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  for (let road = 0; road < from.length; road += 1) {
    const [a, b] = [rootOf(from[road] ?? 0), rootOf(to[road] ?? 0)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const found = new Map<number, { lengthMillimetres: number; at: LngLat }>();
  for (let road = 0; road < from.length; road += 1) {
    const root = rootOf(from[road] ?? 0);
    const component = found.get(root);
    if (component) component.lengthMillimetres += lengths[road] ?? 0;
    else found.set(root, { lengthMillimetres: lengths[road] ?? 0, at: vertexAt(network, start[road] ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.lengthMillimetres - a.lengthMillimetres);
}
