import type { Bbox, DivisionKind, DivisionLevel, LngLat } from '../../../shared/division.ts';

/** A division as `rpc.division.list` answers it; the polygon comes with the base map. */
export interface DivisionNode {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: DivisionKind;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
  /** Codes from the city down to the division itself. */
  readonly path: readonly string[];
  readonly seat: LngLat | null;
  readonly bbox: Bbox | null;
  readonly schematic: boolean;
  readonly hasPolygon: boolean;
}

export interface DivisionTree {
  readonly root: DivisionNode | null;
  readonly byCode: ReadonlyMap<string, DivisionNode>;
  readonly childrenOf: ReadonlyMap<string, readonly DivisionNode[]>;
}

/** @param nodes parents before children, as the server sends them. */
export function buildTree(nodes: readonly DivisionNode[], rootCode: string): DivisionTree {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const childrenOf = new Map<string, DivisionNode[]>();
  for (const node of nodes) {
    if (node.parentCode === null) continue;
    const siblings = childrenOf.get(node.parentCode) ?? [];
    siblings.push(node);
    childrenOf.set(node.parentCode, siblings);
  }
  return { root: byCode.get(rootCode) ?? nodes[0] ?? null, byCode, childrenOf };
}

/** From the root down to the division; empty for an unknown code. */
export function pathTo(tree: DivisionTree, code: string): DivisionNode[] {
  const node = tree.byCode.get(code);
  return node ? node.path.flatMap((each) => tree.byCode.get(each) ?? []) : [];
}

/** One flag for each code: does it lie at or below `code`? */
export function maskBelow(tree: DivisionTree, codes: readonly string[], code: string): Uint8Array {
  return Uint8Array.from(codes, (each) => (tree.byCode.get(each)?.path.includes(code) ? 1 : 0));
}

/** The division of a level that `code` belongs to; a park run by the city stands for itself at the level of banners. */
export function ancestorAt(tree: DivisionTree, code: string, level: 'banner' | 'township'): string {
  const path = tree.byCode.get(code)?.path ?? [code];
  return path[level === 'banner' ? 1 : 2] ?? path.at(-1) ?? code;
}
